import AttestRules

/// A printed sheet; its number is on it.
public struct SheetRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.sheet
  /// Its number, without the check digit.
  public let id: Int64
  /// Whom it was printed for.
  public let person: PersonNumber
  /// The day it was printed.
  public let day: Day

  /// A sheet; see the properties.
  public init(id: Int64, person: PersonNumber, day: Day) {
    self.id = id
    self.person = person
    self.day = day
  }

  init(_ row: Statement) {
    id = row.integer(0)
    person = PersonNumber(stored: row.text(1))
    day = row.day(2)
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.integer(id)
    row.text(person.text)
    row.day(day)
  }
}
