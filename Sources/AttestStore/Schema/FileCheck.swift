/// SQLite's own check of the register's file: every page is where it belongs, and every index agrees with its table.
///
/// The chain says what the tables hold. What is found through an index, such as a person by their login, would be
/// wrong in silence if only the index were damaged.
enum FileCheck {
  /// The most that is said about one file.
  private static let mostFindings = 20

  /// What is wrong with the file, in SQLite's words.
  static func findings(_ database: Database) throws -> [AuditFinding] {
    let check = try database.prepare("PRAGMA main.integrity_check(\(mostFindings))")
    var findings: [AuditFinding] = []
    while try check.step() {
      if check.text(0) != "ok" { findings.append(.damaged(detail: check.text(0))) }
    }
    return findings
  }
}
