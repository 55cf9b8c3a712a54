import AttestRules

/// An absence as it is kept.
public struct AbsenceRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.absence
  /// Whose it is.
  public var person: PersonNumber
  /// When.
  public var days: DayRange
  /// Its kind, without detail.
  public var sort: String?

  /// An absence; see the properties.
  public init(person: PersonNumber, days: DayRange, sort: String?) {
    self.person = person
    self.days = days
    self.sort = sort
  }

  init(_ row: Statement, person: PersonNumber) {
    self.person = person
    days = DayRange(first: row.day(1), last: row.optionalDay(2))
    sort = row.optionalText(3)
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(person.text)
    row.day(days.first)
    row.day(days.last)
    row.text(sort)
  }
}
