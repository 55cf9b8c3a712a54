import AttestRules

/// A cursor over a table in the order of its key, whose first column is a person number, for people who are asked for
/// in that order.
///
/// Somebody near is reached step by step, somebody far is sought: a file about a few people is as fast in a register of
/// a million as a file about everybody.
final class SeekingCursor {
  /// So many steps take as long as finding a place.
  private static let mostSteps = 12

  /// The row on which it stands, if it stands on one.
  let row: Statement
  private var hasRow = false

  /// A cursor before the first row.
  ///
  /// - Parameters:
  ///   - select: the columns and the table; the person number comes first.
  ///   - condition: which rows there are besides; nil for all.
  ///   - key: the columns of the key, the person number first.
  ///   - start: before whom nobody will be asked for; nil where anybody may be.
  init(
    _ database: Database, _ select: String, where condition: String? = nil, key: [String],
    from start: PersonNumber? = nil
  ) throws {
    let others = condition.map { " AND \($0)" } ?? ""
    row = try database.prepare(
      "\(select) WHERE \(key[0]) >= CAST(?1 AS TEXT)\(others) ORDER BY \(key.joined(separator: ","))")
    var text = start?.text ?? ""
    try text.withUTF8 { try seek(UnsafeRawBufferPointer($0)) }
  }

  /// A cursor over some columns of a table whose key begins with the person.
  ///
  /// - Parameter scope: who will be asked for.
  convenience init(
    _ table: Table, _ columns: [String]? = nil, in database: Database, _ scope: PeopleScope
  ) throws {
    try self.init(
      database, "SELECT \((columns ?? table.columns).joined(separator: ",")) FROM \(table.name)",
      where: scope.condition(on: table.columns[0]), key: Array(table.columns.prefix(table.keys)),
      from: scope.person)
  }

  /// Gives the rows of a person.
  @inline(__always)
  func forEach(of number: UnsafeRawBufferPointer, _ body: (Statement) throws -> Void) throws {
    guard try advance(to: number) else { return }
    repeat { try body(row) } while try next(of: number)
  }

  /// Goes to the first row of a person; false if they have none.
  func advance(to number: UnsafeRawBufferPointer) throws -> Bool {
    var steps = 0
    while hasRow {
      let found = row.bytes(0)
      if found.isSame(as: number) { return true }
      if !found.isBefore(number) { return false }
      steps += 1
      if steps > SeekingCursor.mostSteps {
        try seek(number)
      } else {
        hasRow = try row.step()
      }
    }
    return false
  }

  /// Goes to the next row; false if it is not about the person.
  func next(of number: UnsafeRawBufferPointer) throws -> Bool {
    hasRow = try row.step()
    return hasRow && row.bytes(0).isSame(as: number)
  }

  private func seek(_ number: UnsafeRawBufferPointer) throws {
    row.reset()
    row.bind(1, bytes: Array(number))
    hasRow = try row.step()
  }
}
