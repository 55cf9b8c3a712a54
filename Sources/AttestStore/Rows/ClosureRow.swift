import AttestRules

/// Days on which the organisation is closed, such as a school holiday.
public struct ClosureRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.closure
  /// The first day.
  public let first: Day
  /// The last day.
  public let last: Day
  /// What it is.
  public let name: String

  /// A closure; see the properties.
  public init(first: Day, last: Day, name: String) {
    self.first = first
    self.last = last
    self.name = name
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.day(first)
    row.day(last)
    row.text(name)
  }
}
