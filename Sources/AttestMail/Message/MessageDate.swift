import AttestRules

/// When a message was written: an instant, and the local clock's distance from UTC at it.
public struct MessageDate: Hashable, Sendable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public let milliseconds: Int64
  /// Minutes that the local clock is ahead of UTC: 60 in a British summer; held within a day.
  public let offsetMinutes: Int

  /// An instant with the offset of the local clock at it, in minutes east of UTC.
  public init(milliseconds: Int64, offsetMinutes: Int) {
    self.milliseconds = milliseconds
    self.offsetMinutes = min(max(offsetMinutes, -1439), 1439)
  }

  /// The date as RFC 5322 writes it: `Tue, 01 Sep 2026 07:30:00 +0100`.
  public var description: String {
    let (day, seconds) = civil(offsetMinutes: offsetMinutes)
    let parts = day.parts
    let weekday = day.weekday.englishName.prefix(3)
    let month = Day.englishMonths[parts.month - 1].prefix(3)
    let time = "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    let zone =
      "\(offsetMinutes < 0 ? "-" : "+")\(two(abs(offsetMinutes) / 60))\(two(abs(offsetMinutes) % 60))"
    return "\(weekday), \(two(parts.day)) \(month) \(four(parts.year)) \(time) \(zone)"
  }

  /// The instant as iCalendar writes it, in UTC: `20260901T063000Z`.
  var calendarStamp: String {
    let (day, seconds) = civil(offsetMinutes: 0)
    return "\(day.calendarDate)T\(two(seconds / 3600))\(two(seconds / 60 % 60))\(two(seconds % 60))Z"
  }

  /// The day and the seconds since its midnight, at a distance from UTC.
  private func civil(offsetMinutes: Int) -> (day: Day, seconds: Int) {
    let (floor, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    let total = floor - (rest < 0 ? 1 : 0) + Int64(offsetMinutes) * 60
    var (days, seconds) = total.quotientAndRemainder(dividingBy: 86_400)
    if seconds < 0 { (days, seconds) = (days - 1, seconds + 86_400) }
    return (Day(number: Int32(clamping: days)), Int(seconds))
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private func four(_ value: Int) -> String { two(value / 100) + two(value % 100) }
}
