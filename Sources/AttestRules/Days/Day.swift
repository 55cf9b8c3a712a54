/// A civil date, such as 2026-09-01, in the organisation's time zone (rules, section 1).
///
/// A day has no time and no zone of its own: whoever turns an instant into a day has already asked the zone.
/// Kept as the number of days since 1970-01-01, so that comparing and adding cost one instruction.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  /// The first day that can be written: 0001-01-01.
  public static let first = Day(number: -719_162)
  /// The last day that can be written: 9999-12-31.
  public static let last = Day(number: 2_932_896)

  /// The day with this number, brought back into the years 1 to 9999 where it lies outside.
  @inlinable
  public init(number: Int32) {
    self.number = min(max(number, -719_162), 2_932_896)
  }

  /// The day of a civil date, or nil when there is no such date, as for 29 February 2023.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(number: Day.count(year: year, month: month, day: day))
  }

  /// Whether one day is before another.
  @inlinable
  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  /// The day this many days later, or earlier when negative; held within the years 1 to 9999.
  @inlinable
  public func adding(days: Int) -> Day {
    let sum = Int(number) + min(max(days, -4_000_000), 4_000_000)
    return Day(number: Int32(sum))
  }

  /// The day before.
  @inlinable public var eve: Day { adding(days: -1) }

  /// The day after.
  @inlinable public var next: Day { adding(days: 1) }

  /// How many days this day is after another; negative when before.
  @inlinable
  public func days(since other: Day) -> Int {
    Int(number) - Int(other.number)
  }
}
