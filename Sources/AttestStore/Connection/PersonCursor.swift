import AttestRules

/// A cursor over a table in the order of its key, whose first column is the person.
final class PersonCursor {
  private let statement: Statement
  private var hasRow: Bool

  init(_ database: Database, _ sql: String, only person: PersonNumber?) throws {
    let end = person == nil ? " ORDER BY person" : " WHERE person = ?1"
    statement = try database.prepare(sql + end)
    if let person { statement.bind(1, person.text) }
    hasRow = try statement.step()
  }

  /// Gives the rows of a person, once everybody before them was asked for.
  func forEach(of person: UnsafeRawBufferPointer, _ body: (Statement) throws -> Void) throws {
    while hasRow, statement.bytes(0).elementsEqual(person) {
      try body(statement)
      hasRow = try statement.step()
    }
  }
}
