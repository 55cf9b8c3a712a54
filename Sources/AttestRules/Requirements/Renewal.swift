/// A day of every year, such as 1 September, on which a fixed cycle turns; 29 February is not one.
public struct Anniversary: Hashable, Sendable, CustomStringConvertible {
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// The anniversary of this month and day, or nil when not every year has it.
  public init?(month: Int, day: Int) {
    guard Day(year: 2023, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
  }

  /// Reads exactly `MM-DD`.
  public init?(_ text: String) {
    guard let day = Day("2023-" + text) else { return nil }
    self.init(month: day.parts.month, day: day.parts.day)
  }

  /// The anniversary as `MM-DD`.
  public var description: String {
    let date = Day(number: Day.count(year: 2023, month: month, day: day))
    return String(date.description.dropFirst(5))
  }

  /// The first such day after the given one.
  public func next(after day: Day) -> Day {
    let thisYear = Day(number: Day.count(year: day.parts.year, month: month, day: self.day))
    return thisYear > day ? thisYear : thisYear.adding(months: 12)
  }
}

/// How long a record holds and what renewing it does (section 4).
public enum Renewal: Hashable, Sendable, CustomStringConvertible {
  /// A record never expires.
  case once
  /// So many months from the day of each record.
  case rolling(months: Int)
  /// So many months, renewed in a series that keeps the day of the first record.
  case anchored(months: Int)
  /// To the eve of the next anniversary.
  case fixed(Anniversary)

  /// The word used in `organisation.json`.
  public var description: String {
    switch self {
    case .once: "once"
    case .rolling: "rolling"
    case .anchored: "anchored"
    case .fixed(let anniversary): "fixed \(anniversary)"
    }
  }

  /// The months that a record holds; nil where the mode decides it.
  public var months: Int? {
    switch self {
    case .once, .fixed: nil
    case .rolling(let months), .anchored(let months): months
    }
  }

  /// The window in days when none is configured: 60 for a fixed cycle, 30 otherwise.
  public var defaultWindow: Int {
    if case .fixed = self { 60 } else { 30 }
  }

  /// A window must have fewer days than this; nil when any will do.
  public var windowLimit: Int? {
    switch self {
    case .once: nil
    case .rolling(let months), .anchored(let months): 28 * months
    case .fixed: 28 * 12
    }
  }
}
