/// One run of the scheduler: the day, what the calendar makes of it, and who is told what at which stage (section 9).
///
/// A stage reached is one whose own day, moved to a working day, is today or past. Up to the due day stages move
/// back, so those that fall before the next working day are reached already; later ones move forward, so those
/// that fall after the last working day are not reached yet. Everything else follows from these two days.
public struct ReminderRun: Sendable {
  /// The day of the run.
  public let day: Day
  /// Whether anything goes out on it.
  public let isWorkingDay: Bool
  /// The stages of a due day.
  public let stages: Stages
  /// From this stage on the line managers are told as well.
  public let managerStage: Int
  /// From this stage on the SLT is told as well.
  public let sltStage: Int
  /// The people with the SLT role.
  public let slt: Set<PersonNumber>
  /// The people who have had a digest today, in an earlier run: there is one each a day.
  public let digestedToday: Set<PersonNumber>

  /// The last working day up to the day of the run.
  private let lastWorkingDay: Day
  /// The eve of the first working day after the day of the run.
  private let eveOfNextWorkingDay: Day

  /// A run on a day; see the properties.
  public init(
    on day: Day, calendar: WorkingCalendar, stages: Stages = .standard, managerStage: Int = 7,
    sltStage: Int = 14, slt: Set<PersonNumber> = [], digestedToday: Set<PersonNumber> = []
  ) {
    self.day = day
    self.stages = stages
    self.managerStage = managerStage
    self.sltStage = sltStage
    self.slt = slt
    self.digestedToday = digestedToday
    isWorkingDay = calendar.isWorkingDay(day)
    lastWorkingDay = calendar.workingDay(onOrBefore: day) ?? .first
    eveOfNextWorkingDay = calendar.workingDay(onOrAfter: day.next)?.eve ?? .last
  }

  /// The latest stage reached of a due day; nil before the first.
  public func latestStage(_ stages: Stages, due: Day) -> Int? {
    let late = stages.latest(upTo: lastWorkingDay.days(since: due))
    if let late, late > 0 { return late }
    return stages.latest(upTo: min(0, eveOfNextWorkingDay.days(since: due)))
  }

  /// Whether somebody who is current may be reminded yet.
  ///
  /// They may from the first working day of the window on. If there is none up to a week before the end, as in a
  /// summer, then on the last working day before the window; a window of less than a week has no such exception.
  public func mayRemind(holdingTo end: Day, window: Int) -> Bool {
    if lastWorkingDay >= end.adding(days: -window) { return true }
    return window >= 7 && eveOfNextWorkingDay >= end.adding(days: -7)
  }
}
