/// The organisation as `organisation.json` describes it.
public struct Organisation: Sendable {
  /// The setting that holds the time zone.
  static let timeZoneSetting = "timeZone"
  /// The time zone when none is named.
  static let defaultTimeZone = "Europe/London"
}
