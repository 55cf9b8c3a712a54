extension Day {
  /// Year, month 1 to 12 and day of the month of a civil date.
  public struct Parts: Hashable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int
  }

  /// The civil date of this day.
  ///
  /// Years are counted from 1 March, so that a leap day comes last, and days in quarters, so that both a century
  /// (36,524¼ days) and a year in it (365¼) are whole numbers of them.
  public var parts: Parts {
    let quarters = 4 * UInt64(bitPattern: Int64(number) + 719_468) + 3
    let century = quarters / 146_097
    let quartersOfCentury = quarters % 146_097 | 3
    let yearOfCentury = quartersOfCentury / 1461
    let dayOfYear = quartersOfCentury % 1461 / 4
    let marchMonth = (5 * dayOfYear + 2) / 153
    let isNextYear = marchMonth >= 10
    return Parts(
      year: Int(100 * century + yearOfCentury) + (isNextYear ? 1 : 0),
      month: Int(isNextYear ? marchMonth - 9 : marchMonth + 3),
      day: Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1))
  }

  /// The days of the week, Monday first.
  public enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
  }

  /// The day of the week.
  public var weekday: Weekday {
    let index = ((Int(number) + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  /// The same day of the month so many months later, or that month's last day when it has none (section 1).
  ///
  /// 2024-02-29 plus 12 months is 2025-02-28. Repeated periods are added to the first date, never chained.
  public func adding(months: Int) -> Day {
    let date = parts
    let total = date.year * 12 + date.month - 1 + min(max(months, -120_000), 120_000)
    let (year, month) = (total / 12, total % 12 + 1)
    guard year <= 9999 else { return .last }
    guard year >= 1, total >= 0 else { return .first }
    let day = min(date.day, Day.length(ofMonth: month, year: year))
    return Day(number: Day.count(year: year, month: month, day: day))
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func count(year: Int, month: Int, day: Int) -> Int32 {
    let marchYear = UInt32(truncatingIfNeeded: month <= 2 ? year - 1 : year)
    let marchMonth = UInt32(truncatingIfNeeded: month > 2 ? month - 3 : month + 9)
    let century = marchYear / 100
    let days = 1461 * marchYear / 4 - century + century / 4 + (153 * marchMonth + 2) / 5
    return Int32(bitPattern: days) + Int32(truncatingIfNeeded: day) - 719_469
  }
}
