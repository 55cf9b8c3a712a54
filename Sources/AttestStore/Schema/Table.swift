/// A table whose every row is in the audit chain.
///
/// Columns are named in the order in which they are stored, the key first. That order, and the tag, are part of what
/// the chain commits to: they never change, and columns are only added at the end.
struct Table: Sendable {
  /// The name in SQL.
  let name: String
  /// What stands for the table in a payload.
  let tag: UInt8
  /// The columns, the key first.
  let columns: [String]
  /// How many columns make the key.
  let keys: Int

  init(_ name: String, tag: UInt8, key: [String], _ others: [String] = []) {
    self.name = name
    self.tag = tag
    columns = key + others
    keys = key.count
  }

  private init(_ name: String, tag: UInt8, columns: [String], keys: Int) {
    self.name = name
    self.tag = tag
    self.columns = columns
    self.keys = keys
  }

  /// The table with the first of its columns only, as it was before others were added at the end.
  func withColumns(_ count: Int) -> Table {
    Table(name, tag: tag, columns: Array(columns.prefix(count)), keys: keys)
  }
}

extension Table {
  /// The parts of the audit chain's entries, which no entry is about.
  static let auditPart = Table(
    "audit_part", tag: 0, key: ["entry", "part"], ["commitment", "salt", "payload"])

  private var placeholders: String {
    columns.map { _ in "?" }.joined(separator: ",")
  }

  /// Adds so many rows.
  func insertSQL(rows: Int) -> String {
    let values = Array(repeating: "(\(placeholders))", count: rows).joined(separator: ",")
    return "INSERT INTO \(name) (\(columns.joined(separator: ","))) VALUES \(values)"
  }

  /// Adds a row, or changes the one with its key.
  var upsertSQL: String {
    let key = columns[..<keys].joined(separator: ",")
    let others = columns[keys...].map { "\($0)=excluded.\($0)" }.joined(separator: ",")
    let action = others.isEmpty ? "NOTHING" : "UPDATE SET \(others)"
    return "\(insertSQL(rows: 1)) ON CONFLICT (\(key)) DO \(action)"
  }

  /// Removes the row with a key.
  var deleteSQL: String {
    "DELETE FROM \(name) WHERE \(columns[..<keys].map { "\($0)=?" }.joined(separator: " AND "))"
  }

  /// Every row, in order of key.
  var selectSQL: String {
    let key = columns[..<keys].joined(separator: ",")
    return "SELECT \(columns.joined(separator: ",")) FROM \(name) ORDER BY \(key)"
  }
}
