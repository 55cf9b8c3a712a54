/// The present series of an anchored renewal (section 4).
///
/// Periods are added to the first day of the series, so that a series begun on a 31st or a 29 February returns to
/// it.
struct AnchoredSeries {
  private let window: Int
  private var anchor = Day.first
  private var periods = 0
  private var present: Day?

  /// No record yet, in a requirement that opens for renewal this many days before a record ends.
  init(window: Int) {
    self.window = window
  }

  /// The expiry day of the next record, which begins on `start`.
  mutating func take(_ start: Day, months: Int) -> Day {
    guard let present else { return begin(start, expiry: start.adding(months: months)) }
    if present.adding(days: -window) <= start, start <= present {
      periods += 1
      let next = anchor.adding(months: months * periods)
      self.present = next
      return next
    }
    let own = start.adding(months: months)
    return own > present ? begin(start, expiry: own) : present
  }

  private mutating func begin(_ start: Day, expiry: Day) -> Day {
    anchor = start
    periods = 1
    present = expiry
    return expiry
  }
}
