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

extension Store {
  /// The closures, in order.
  public func closures() throws -> [ClosureRow] {
    let select = try database.prepare(ClosureRow.table.selectSQL)
    var rows: [ClosureRow] = []
    while try select.step() {
      rows.append(ClosureRow(first: select.day(0), last: select.day(1), name: select.text(2)))
    }
    return rows
  }

  /// The bank holidays, in order.
  public func holidays() throws -> [HolidayRow] {
    let select = try database.prepare(HolidayRow.table.selectSQL)
    var rows: [HolidayRow] = []
    while try select.step() { rows.append(HolidayRow(day: select.day(0), title: select.text(1))) }
    return rows
  }
}
