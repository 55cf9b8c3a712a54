import Attest
import AttestRules

/// Instants as people and programs read them.
enum Instant {
  /// Such as `2026-09-01T10:04:05Z`.
  static func utc(_ milliseconds: Int64) -> String { UTCTime.text(milliseconds) }

  /// Such as `2026-09-01 11:04`, in the organisation's time zone.
  static func local(_ milliseconds: Int64, in zone: Zone) -> String {
    let time = zone.localTime(of: milliseconds)
    return "\(time.day) \(time.clock)"
  }
}
