import AttestRules

/// A cursor over a table in the order of its key, whose first column is the person.
final class PersonCursor {
  private let statement: Statement
  private var hasRow: Bool

  init(_ database: Database, _ sql: String, _ scope: PeopleScope) throws {
    statement = try scope.prepare(sql, column: "person", in: database)
    hasRow = try statement.step()
  }

  /// Gives the rows of a person, once everybody before them was asked for.
  func forEach(of person: UnsafeRawBufferPointer, _ body: (Statement) throws -> Void) throws {
    while hasRow, statement.bytes(0).isSame(as: person) {
      try body(statement)
      hasRow = try statement.step()
    }
  }
}
