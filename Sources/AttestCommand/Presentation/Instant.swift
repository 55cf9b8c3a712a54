import Attest
import AttestRules

/// Instants as people and programs read them.
enum Instant {
  private static let millisecondsADay: Int64 = 86_400_000

  /// Such as `2026-09-01T10:04:05Z`.
  static func utc(_ milliseconds: Int64) -> String {
    let (days, rest) = floored(milliseconds, by: millisecondsADay)
    let seconds = Int(rest / 1000)
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(Day(number: Int32(clamping: days)))T\(time.joined(separator: ":"))Z"
  }

  /// Such as `2026-09-01 11:04`, in the organisation's time zone.
  static func local(_ milliseconds: Int64, in zone: Zone) -> String {
    let time = zone.localTime(of: milliseconds)
    return "\(time.day) \(time.clock)"
  }

  private static func floored(_ value: Int64, by size: Int64) -> (quotient: Int64, rest: Int64) {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: size)
    return rest < 0 ? (quotient - 1, rest + size) : (quotient, rest)
  }
}
