import AttestRules

/// A bank holiday of the organisation's division.
public struct HolidayRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.holiday
  /// When.
  public let day: Day
  /// What it is.
  public let title: String

  /// A bank holiday; see the properties.
  public init(day: Day, title: String) {
    self.day = day
    self.title = title
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.day(day)
    row.text(title)
  }
}
