/// The order of day, month and year in a date.
public enum DateForm: String, CaseIterable, Sendable, Hashable, Codable {
  /// `2026-09-01`, or with slashes; a time may follow.
  case yearMonthDay = "yyyy-MM-dd"
  /// `01/09/2026`, with dots or hyphens too; a two-digit year is 20yy; a time may follow.
  case dayMonthYear = "dd/MM/yyyy"
  /// `09/01/2026`, likewise.
  case monthDayYear = "MM/dd/yyyy"
}
