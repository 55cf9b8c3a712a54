import AttestRules

/// A cursor over a table in the order of its key, whose first column is the person.
final class PersonCursor {
  private let statement: Statement
  private var hasRow: Bool

  init(_ database: Database, _ sql: String, _ scope: PeopleScope) throws {
    statement = try scope.prepare(sql, column: "person", in: database)
    hasRow = try statement.step()
  }

  /// Gives the rows of a person; those of people before them whom nobody asked for are passed over.
  func forEach(of person: UnsafeRawBufferPointer, _ body: (Statement) throws -> Void) throws {
    while hasRow {
      let order = Platform.compare(statement.bytes(0), person)
      guard order <= 0 else { return }
      if order == 0 { try body(statement) }
      hasRow = try statement.step()
    }
  }
}
