/// Adds many rows to one table, some dozens in each statement, which takes half the time of one by one.
///
/// Rows are held back until there are enough of them: ``flush()`` puts them into the table.
final class BulkInsert {
  /// How many rows go into one statement.
  private static let rowsAtOnce = 100

  private let table: Table
  private let database: Database
  private var many: Statement?
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
    let statement: Statement
    if isFull {
      statement = try many ?? database.prepare(table.insertSQL(rows: BulkInsert.rowsAtOnce))
      many = statement
    } else {
      statement = try one ?? database.prepare(table.insertSQL(rows: 1))
      one = statement
    }
    try rows.bytes.withUnsafeBytes { bytes in
      var reader = RowReader(bytes)
      let columns = table.columns.count
      for _ in 0..<(isFull ? 1 : count) {
        statement.bind(&reader, columns: isFull ? columns * count : columns)
        try statement.run()
      }
    }
    rows.removeAll()
    count = 0
  }
}

extension Statement {
  /// Binds so many fields, from the first place on; their bytes must outlive the step.
  func bind(_ reader: inout RowReader, columns: Int) {
    for place in 1...Int32(columns) {
      switch reader.field() {
      case .integer(let value): bind(place, value)
      case .text(let bytes): bind(place, textInPlace: bytes)
      case .blob(let bytes): bind(place, blobInPlace: bytes)
      case .null, .cleared, nil: bindNull(place)
      }
    }
  }
}
