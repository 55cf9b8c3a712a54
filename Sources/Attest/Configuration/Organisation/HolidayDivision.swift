/// Whose bank holidays are kept, by the names of gov.uk (rules, section 1).
public enum HolidayDivision: String, CaseIterable, Sendable {
  /// England and Wales.
  case englandAndWales = "england-and-wales"
  /// Scotland.
  case scotland
  /// Northern Ireland.
  case northernIreland = "northern-ireland"
}
