import AttestRules

/// Instants as programs read them.
package enum UTCTime {
  private static let millisecondsADay: Int64 = 86_400_000

  /// Such as `2026-09-01T10:04:05Z`, of milliseconds since 1970-01-01 UTC.
  package static func text(_ milliseconds: Int64) -> String {
    let (days, rest) = floored(milliseconds, by: millisecondsADay)
    let seconds = Int(rest / 1000)
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(Day(number: Int32(clamping: days)))T\(time.joined(separator: ":"))Z"
  }

  private static func floored(_ value: Int64, by size: Int64) -> (quotient: Int64, rest: Int64) {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: size)
    return rest < 0 ? (quotient - 1, rest + size) : (quotient, rest)
  }
}
