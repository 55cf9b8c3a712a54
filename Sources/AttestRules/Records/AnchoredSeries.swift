/// The present series of an anchored renewal: its first day, and how many periods of it are taken (section 4).
struct AnchoredSeries {
  private let window: Int
  private var anchor: Day?
  private var periods = 0

  /// No record yet, in a requirement that opens for renewal this many days before a record ends.
  init(window: Int) {
    self.window = window
  }

  /// The expiry day of the next record, which begins on `start`.
  ///
  /// Periods are added to the first day of the series, so that a series begun on a 31st or a 29 February
  /// returns to it.
  mutating func take(_ start: Day, months: Int) -> Day {
    guard let anchor else { return begin(start, months: months) }
    let present = anchor.adding(months: months * periods)
    if present.adding(days: -window) <= start, start <= present {
      periods += 1
      return anchor.adding(months: months * periods)
    }
    return start.adding(months: months) > present ? begin(start, months: months) : present
  }

  private mutating func begin(_ start: Day, months: Int) -> Day {
    anchor = start
    periods = 1
    return start.adding(months: months)
  }
}
