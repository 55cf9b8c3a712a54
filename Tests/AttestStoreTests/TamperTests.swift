import Foundation
import Testing

@testable import AttestStore

@Suite struct TamperTests {
  @Test func `an honest register has no findings`() throws {
    let register = try ScratchRegister()
    try register.fill()
    let outcome = try register.open(writing: false).verify()
    #expect(outcome.findings.isEmpty)
    #expect(outcome.head == (try register.open(writing: false).head()))
    #expect(outcome.head.size == 3)
  }

  @Test func `every edit to a stored column of any table is found`() throws {
    let register = try ScratchRegister()
    try register.fill()
    let original = try Data(contentsOf: URL(filePath: register.path))
    var edits = 0
    for (table, columns) in try Self.tables(register) {
      for column in columns {
        try original.write(to: URL(filePath: register.path))
        try register.tamper(Self.edit(table, column))
        #expect(!(try Self.findings(register)).isEmpty, "\(table).\(column)")
        edits += 1
      }
    }
    #expect(edits > 80)
  }

  @Test func `every row removed from any table is found`() throws {
    let register = try ScratchRegister()
    try register.fill()
    let original = try Data(contentsOf: URL(filePath: register.path))
    for (table, columns) in try Self.tables(register) {
      try original.write(to: URL(filePath: register.path))
      try register.tamper(
        "DELETE FROM \(table) WHERE \(columns[0]) = (SELECT min(\(columns[0])) FROM \(table))")
      #expect(!(try Self.findings(register)).isEmpty, "\(table)")
    }
  }

  @Test(arguments: [
    "INSERT INTO role VALUES ('eve', 'administrator')",
    "INSERT INTO audit_part VALUES (99, 0, x'00', NULL, NULL)",
    "CREATE TRIGGER quiet AFTER INSERT ON role BEGIN DELETE FROM role; END",
    "DROP INDEX person_login", "CREATE TABLE extra (a)",
    """
    PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema
      WHERE name = 'account_operator_account') WHERE name = 'person_login'
    """,
    "UPDATE audit_part SET salt = NULL, payload = NULL WHERE entry = 3",
    "DELETE FROM audit_part WHERE entry = 3; DELETE FROM audit_entry WHERE entry = 3",
  ])
  func `what is added, dropped or blanked behind the register's back is found`(sql: String) throws {
    let register = try ScratchRegister()
    try register.fill()
    try register.tamper(sql)
    #expect(!(try Self.findings(register)).isEmpty)
  }

  private static func findings(_ register: ScratchRegister) throws -> [AuditFinding] {
    do {
      return try register.open(writing: false).verify().findings
    } catch let error as StoreError {
      // A register that no longer opens is found out, too.
      return [.schema(name: "\(error)")]
    }
  }

  /// The tables with their columns, told by the register itself, so that no table is forgotten.
  private static func tables(_ register: ScratchRegister) throws -> [(String, [String])] {
    let database = try Database(path: register.path, mode: .reading)
    let names = try database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    var tables: [(String, [String])] = []
    while try names.step() {
      let columns = try database.prepare("SELECT name FROM pragma_table_info('\(names.text(0))')")
      var list: [String] = []
      while try columns.step() { list.append(columns.text(0)) }
      #expect(try database.integer("SELECT count(*) FROM \(names.text(0))") ?? 0 > 0, "\(names.text(0))")
      tables.append((names.text(0), list))
    }
    return tables
  }

  /// Changes one column of one row to another value of its type.
  private static func edit(_ table: String, _ column: String) -> String {
    """
    UPDATE \(table) SET \(column) = CASE typeof(\(column))
      WHEN 'integer' THEN \(column) + 1000 WHEN 'text' THEN \(column) || 'x' WHEN 'blob' THEN CAST(\(column) || x'00' AS BLOB)
      ELSE (SELECT CASE type WHEN 'INTEGER' THEN 1 WHEN 'TEXT' THEN 'x' ELSE x'00' END
            FROM pragma_table_info('\(table)') WHERE name = '\(column)') END
    WHERE rowid_free = 1
    """.replacing("WHERE rowid_free = 1", with: "WHERE \(first(table))")
  }

  private static func first(_ table: String) -> String {
    let keys = ["audit_entry": "entry", "audit_part": "entry", "setting": "name", "migration": "name"]
    let key = keys[table] ?? TableKind.allCases.map(\.table).first { $0.name == table }!.columns[0]
    return "\(key) = (SELECT min(\(key)) FROM \(table))"
  }
}
