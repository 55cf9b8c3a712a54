import AttestRules
import AttestText

/// What the tables should hold, worked out from the chain alone.
///
/// The rows are kept in a temporary table on the disk, so that a register of a million people can be replayed in little
/// memory.
final class AuditReplay {
  private let database: Database
  private let put: Statement
  private let delete: Statement

  init(_ database: Database) throws {
    self.database = database
    try database.run(
      """
      PRAGMA temp_store=FILE;
      DROP TABLE IF EXISTS temp.replay;
      CREATE TEMP TABLE replay (kind INTEGER, key BLOB, fields BLOB, seen INTEGER DEFAULT 0,
        PRIMARY KEY (kind, key)) WITHOUT ROWID
      """)
    put = try database.prepare(
      """
      INSERT INTO temp.replay (kind, key, fields) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET fields = excluded.fields
      """)
    delete = try database.prepare("DELETE FROM temp.replay WHERE kind = ? AND key = ?")
  }

  /// Replays a payload; false when it cannot be read.
  func apply(_ payload: UnsafeRawBufferPointer, erase: (Int64, Int64) -> Void) throws -> Bool {
    var reader = RowReader(payload)
    guard reader.byte() == Payload.version, reader.field() != nil else { return false }
    while let operation = reader.byte() {
      switch Payload.Operation(rawValue: operation) {
      case .header:
        guard reader.fields(3) != nil else { return false }
      case .put, .delete:
        guard let tag = reader.byte(), let count = reader.byte(), let table = TableKind(rawValue: tag)?.table,
          let key = reader.fields(table.keys), Int(count) >= table.keys,
          let others = reader.fields(Int(count) - table.keys)
        else { return false }
        try operation == Payload.Operation.put.rawValue ? put(tag, key, others) : delete(tag, key)
      case .erase:
        guard case .integer(let entry) = reader.field(), case .integer(let part) = reader.field() else {
          return false
        }
        erase(entry, part)
      case .note:
        guard reader.text() != nil else { return false }
      case nil: return false
      }
    }
    return true
  }

  private func put(_ tag: UInt8, _ key: UnsafeRawBufferPointer, _ others: UnsafeRawBufferPointer) throws {
    put.bind(1, Int64(tag))
    put.bind(2, blobInPlace: key)
    put.bind(3, blobInPlace: others)
    try put.run()
  }

  private func delete(_ tag: UInt8, _ key: UnsafeRawBufferPointer) throws {
    delete.bind(1, Int64(tag))
    delete.bind(2, blobInPlace: key)
    try delete.run()
  }

  /// Gives the rows of a table as they are now, in the order of their keys' bytes.
  ///
  /// The fields are those of the columns in the order of the table, valid until the next row.
  func forEachRow(of kind: TableKind, _ body: ([RowReader.Field]) throws -> Void) throws {
    let rows = try database.prepare("SELECT key, fields FROM temp.replay WHERE kind = ? ORDER BY key")
    rows.bind(1, Int64(kind.rawValue))
    var fields: [RowReader.Field] = []
    while try rows.step() {
      fields.removeAll(keepingCapacity: true)
      for column: Int32 in 0...1 {
        var reader = RowReader(rows.bytes(column))
        while let field = reader.field() { fields.append(field) }
      }
      try body(fields)
    }
  }

  /// Compares every row of every table with what the chain says it holds.
  func differences(_ schema: SchemaCheck) throws -> [AuditFinding] {
    var findings: [AuditFinding] = []
    for kind in TableKind.allCases {
      if let table = try schema.table(kind.table) { findings += try differences(table) }
    }
    return findings
  }

  private func differences(_ table: Table) throws -> [AuditFinding] {
    var findings: [AuditFinding] = []
    var seen: Int64 = 0
    let rows = try database.prepare(table.selectSQL)
    let find = try database.prepare("SELECT fields FROM temp.replay WHERE kind = ? AND key = ?")
    var (key, others) = (RowBytes(), RowBytes())
    while try rows.step() {
      key.removeAll()
      others.removeAll()
      for column in 0..<Int32(table.columns.count) {
        if column < table.keys { key.column(rows, column) } else { others.column(rows, column) }
      }
      find.bind(1, Int64(table.tag))
      let finding: AuditFinding? = try key.bytes.withUnsafeBytes { bytes in
        find.bind(2, blobInPlace: bytes)
        guard try find.step() else { return .added(table: table.name, key: Self.words(bytes)) }
        defer { find.reset() }
        seen += 1
        return Self.isSame(find.bytes(0), others.bytes)
          ? nil : .changed(table: table.name, key: Self.words(bytes))
      }
      if let finding { findings.append(finding) }
    }
    let known = try database.integer("SELECT count(*) FROM temp.replay WHERE kind = \(table.tag)") ?? 0
    if known > seen { findings.append(.missing(table: table.name, count: known - seen)) }
    return findings
  }

  /// Whether stored columns are those of the chain; columns that were added later are empty in an old entry.
  private static func isSame(_ chain: UnsafeRawBufferPointer, _ stored: [UInt8]) -> Bool {
    guard stored.count >= chain.count, stored.prefix(chain.count).elementsEqual(chain) else { return false }
    return stored.dropFirst(chain.count).allSatisfy { $0 == 0 }
  }

  private static func words(_ key: UnsafeRawBufferPointer) -> String {
    var reader = RowReader(key)
    var words: [String] = []
    while let field = reader.field() {
      switch field {
      case .null, .cleared: words.append("")
      case .integer(let value): words.append("\(value)")
      case .text(let bytes): words.append(String(decoding: bytes, as: UTF8.self))
      case .blob(let bytes): words.append(Hex.text(of: bytes))
      }
    }
    return words.joined(separator: " ")
  }
}
