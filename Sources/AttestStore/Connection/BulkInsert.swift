/// Adds many rows to one table, some dozens in each statement, which takes half the time of one by one.
///
/// Rows are held back until there are enough of them: ``flush()`` puts them into the table.
final class BulkInsert {
  /// How many rows go into one statement.
  private static let rowsAtOnce = 100

  private let table: Table
  private let database: Database
  private var many: RepeatedStatement?
  private var one: Statement?
  private var rows = RowBytes()
  private var count = 0

  init(_ table: Table, in database: Database) {
    self.table = table
    self.database = database
  }

  /// How many columns a row has.
  var columns: Int { table.columns.count }

  /// Whether the next flush has enough rows to be worth it.
  var isFull: Bool { count == BulkInsert.rowsAtOnce }

  /// Adds a row, given as the fields of its columns.
  func add(_ fields: UnsafeRawBufferPointer) {
    rows.append(fields)
    count += 1
  }

  /// Puts the rows into the table.
  func flush() throws {
    guard count > 0 else { return }
    try rows.bytes.withUnsafeBytes { bytes in
      var reader = RowReader(bytes)
      if isFull { try runMany(&reader) } else { try runOneByOne(&reader) }
    }
    rows.removeAll()
    count = 0
  }

  private func runMany(_ reader: inout RowReader) throws {
    let statement =
      try many
      ?? RepeatedStatement(
        database.prepare(table.insertSQL(rows: BulkInsert.rowsAtOnce)), places: columns * BulkInsert.rowsAtOnce)
    many = statement
    try statement.run(&reader)
  }

  private func runOneByOne(_ reader: inout RowReader) throws {
    let statement = try one ?? database.prepare(table.insertSQL(rows: 1))
    one = statement
    for _ in 0..<count {
      statement.bind(&reader, columns: columns)
      try statement.run()
    }
  }
}
