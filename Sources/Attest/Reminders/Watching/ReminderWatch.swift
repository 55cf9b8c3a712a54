import AttestRules

/// Decides when the scheduler that stays in the foreground does something next.
///
/// It only ever compares the clock on the wall with the time of day: whether the clock was changed, the machine slept or
/// was off for weeks makes no difference, because each day is done once, as soon as its time has come.
public struct ReminderWatch: Sendable {
  /// When the day's run is due.
  public let time: TimeOfDay
  /// The organisation's zone.
  public let zone: Zone
  /// The last day that was done.
  private var doneDay: Day?
  /// When something that failed, or waits, is to be tried again.
  private var retry: Int64?

  /// How long it never waits longer than before it looks at the clock again, in milliseconds.
  public static let longestWait: Int64 = 60_000
  /// How long after a run that failed, or found no mail program to use, another is tried, in milliseconds.
  private static let patience: Int64 = 15 * 60_000

  /// A watch that has done nothing yet: today's run is due as soon as its time has come, or at once.
  public init(at time: TimeOfDay, in zone: Zone) {
    self.time = time
    self.zone = zone
  }

  /// Whether a run is due at an instant, in milliseconds since 1970-01-01 UTC.
  ///
  /// Where the clock jumps over the time, it is due right after; where the hour comes twice, in the first.
  public func isDue(at now: Int64) -> Bool {
    let local = zone.localTime(of: now)
    guard local.hour * 60 + local.minute >= time.minutes else { return false }
    return doneDay != local.day || (retry.map { $0 <= now } ?? false)
  }

  /// Takes note of a run.
  public mutating func ran(at now: Int64, _ outcome: RunOutcome) {
    // With a mail program that is not set up, every further try would only say so again.
    guard !outcome.isMisconfigured else { return failed(at: now) }
    doneDay = zone.day(of: now)
    retry =
      outcome.decided.isWorkingDay
      ? outcome.delivered.nextTry.map { max($0, now + Self.longestWait) } : nil
  }

  /// Takes note of a run that failed.
  public mutating func failed(at now: Int64) {
    doneDay = zone.day(of: now)
    retry = now + Self.patience
  }

  /// How long to wait before looking at the clock again, in milliseconds.
  public func wait(at now: Int64) -> Int64 {
    let local = zone.localTime(of: now)
    let untilTime = Int64((time.minutes - local.hour * 60 - local.minute) * 60 - local.second) * 1000
    let candidates = [Self.longestWait, untilTime, retry.map { $0 - now } ?? 0].filter { $0 > 0 }
    return candidates.min() ?? Self.longestWait
  }
}
