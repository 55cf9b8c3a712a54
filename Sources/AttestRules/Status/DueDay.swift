/// The days from which a due day is computed: the latest of them is the due day T (section 5).
public struct DueDay: Hashable, Sendable {
  /// E, plus the days to comply after a supersession or the turn of a cycle; nil without a record, or for ever.
  public let afterEnd: Day?
  /// The end of the days to comply from the first day of the unbroken run of days in the audience.
  public let afterJoining: Day?
  /// The end of the days to comply from the requirement's first day, unless they were overdue on its eve.
  public let afterIntroduction: Day?
  /// The end of the days to comply from the day after the last long absence.
  public let afterAbsence: Day?
  /// The end of the days to comply from the day after the last exemption.
  public let afterExemption: Day?
  /// The end of the days to comply from the last void of a record that would have held.
  public let afterVoid: Day?
  /// Whether the record never ends, so that there is no due day.
  public let never: Bool

  /// The due day; nil when a record holds for ever.
  public var day: Day? {
    guard !never else { return nil }
    var latest: Day?
    for candidate in [afterEnd, afterJoining, afterIntroduction, afterAbsence, afterExemption, afterVoid] {
      guard let candidate else { continue }
      latest = latest.map { max($0, candidate) } ?? candidate
    }
    return latest
  }
}
