import Foundation

@testable import AttestStore

/// What a register says: every row of every table, apart from the audit chain and from what differs between two runs of
/// the same command (instants, numbers of entries, and what is drawn at random).
struct RegisterContents: Equatable {
  private static let passing: Set<String> = [
    "entry", "record_entry", "at", "written", "instant", "claim", "first_failure", "message_id", "salt", "hash",
    "selector", "seconds",
  ]

  /// The rows of each table.
  private(set) var rows: [String: [String]] = [:]

  /// Reads the register of a folder as it lies there; nil when there is none.
  init?(in folder: String) throws {
    let path = "\(folder)/register.sqlite"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let database = try Database(path: path, mode: .reading)
    try database.run("BEGIN")
    let tables = try database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    var present: Set<String> = []
    while try tables.step() { present.insert(tables.text(0)) }
    for table in TableKind.allCases.map(\.table) where present.contains(table.name) {
      let columns = table.columns.filter { !Self.passing.contains($0) }.map { "quote(\($0))" }
      let select = try database.prepare(
        "SELECT \(columns.joined(separator: " || ',' || ")) FROM \(table.name) ORDER BY 1")
      var lines: [String] = []
      while try select.step() { lines.append(select.text(0)) }
      // The register's own id is drawn when it is made.
      rows[table.name] = lines.filter { !$0.contains("'\(SettingRow.registerID)'") }
    }
  }

  /// The tables in which two registers differ, with what only one of them says.
  func differences(from other: RegisterContents?) -> String {
    let names = Set(rows.keys).union(other?.rows.keys.map { $0 } ?? []).sorted()
    return names.compactMap { name in
      let (mine, theirs) = (rows[name] ?? [], other?.rows[name] ?? [])
      guard mine != theirs else { return nil }
      return "\(name): \(mine.difference(from: theirs).map { "\($0)" }.prefix(4))"
    }.joined(separator: "; ")
  }
}
