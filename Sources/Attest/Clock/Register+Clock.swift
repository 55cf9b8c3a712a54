import AttestRules
import AttestStore
import AttestText

/// How the machine's clock stands beside a register.
public struct ClockReading: Hashable, Sendable {
  /// What the clock says, in milliseconds since 1970-01-01 UTC.
  public let now: Int64
  /// When the last entry was made; nil when there is none.
  public let last: Int64?
  /// Whether anything vouches for the clock.
  public let trust: ClockTrust

  /// What comes of the two.
  public var standing: ClockStanding { ClockStanding(now: now, last: last) }
}

extension Register {
  /// How the machine's clock stands now.
  public func clockReading() throws -> ClockReading {
    ClockReading(now: clock.now(), last: try store.lastInstant(), trust: clock.trust())
  }

  /// Accepts the clock although it stands before the last entry, which must be the wrong one then.
  ///
  /// An entry says so, and those that follow are measured by it.
  ///
  /// - Parameter reason: why the clock is right.
  /// - Returns: the receipt; nil when the clock does not stand before the last entry.
  /// - Throws: ``PermissionError``, ``RecordError/unfitText(what:reason:)``, `StoreError`.
  public func acceptClock(reason: String) throws -> Receipt? {
    try require(.administer)
    let (reason, now) = (try checked(reason, "reason", .line), clock.now())
    return try store.change(
      .clockAccept, by: actor, at: now, subject: reason, clock: clockWords, takesEarlier: true
    ) { change in
      let reading = ClockReading(now: now, last: try store.lastInstant(), trust: clock.trust())
      if case .behind = reading.standing { change.note("accepted") }
    }.receipt
  }

  /// Why the clock is believed, for the note on a clock that has gone on by more than a day.
  var clockWords: String {
    isClockConfirmed ? "\(clock.trust().rawValue), confirmed" : clock.trust().rawValue
  }
}
