import Attest
import AttestText
import Foundation
import TestSupport

@testable import AttestStore

/// The ways in which somebody with the file in hand, and this program's source, may change the past.
enum Tampering: String, CaseIterable {
  case editedCell, removedRow, addedRow, changedSchema
  case editedPayload, editedPayloadAndCommitment, blankedPayload
  case movedInstant, exchangedEntries
  case rewrittenChain, olderCopy, olderCopyContinued

  /// What verifying with the head from before says.
  func verdict(against head: AuditHead) -> AuditVerdict {
    switch self {
    case .rewrittenChain, .olderCopyContinued: .contradicts(head)
    case .olderCopy: .shorter(than: head)
    default: .broken
    }
  }

  /// Changes the register of a history; an older copy of it is at hand.
  func apply(to history: History, older: Data, _ random: inout SeededGenerator) throws {
    switch self {
    case .olderCopy: return try older.write(to: URL(filePath: history.path))
    case .olderCopyContinued:
      let size = history.heads[history.heads.count - 1].size
      try older.write(to: URL(filePath: history.path))
      // As many entries as before, and more, but not the same ones.
      return try history.forge(until: size + 2)
    default: break
    }
    let database = try Database(path: history.path, mode: .writing)
    try database.run("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON; PRAGMA synchronous=OFF")
    try database.run("BEGIN")
    try apply(to: database, &random)
    try database.run("COMMIT")
  }

  private func apply(to database: Database, _ random: inout SeededGenerator) throws {
    let entries = try database.integer("SELECT max(entry) FROM audit_entry") ?? 0
    let entry = Int64.random(in: 2..<entries, using: &random)
    let part = "(entry, part) = (SELECT entry, max(part) FROM audit_part WHERE entry = \(entry))"
    switch self {
    case .editedCell: try Self.edit(database, &random)
    case .removedRow: try Self.remove(database, &random)
    case .addedRow:
      try database.run("INSERT INTO role VALUES ('eve\(entry)', 'administrator')")
    case .changedSchema:
      let changes = [
        "CREATE TRIGGER quiet AFTER INSERT ON role BEGIN DELETE FROM role; END", "DROP INDEX person_login",
        "CREATE TABLE extra (a)", "CREATE VIEW extra AS SELECT * FROM person",
      ]
      try database.run(changes.randomElement(using: &random) ?? "")
    case .editedPayload: try database.run("UPDATE audit_part SET payload = \(Self.turned) WHERE \(part)")
    case .editedPayloadAndCommitment:
      try database.run("UPDATE audit_part SET payload = \(Self.turned) WHERE \(part)")
      try Self.recommit(database, entry: entry)
    case .blankedPayload:
      try database.run("UPDATE audit_part SET salt = NULL, payload = NULL WHERE \(part)")
    case .movedInstant: try database.run("UPDATE audit_entry SET at = at - 86400000 WHERE entry = \(entry)")
    case .exchangedEntries:
      for (from, to) in [(entry, -1), (entry + 1, entry), (-1, entry + 1)] {
        for table in ["audit_entry", "audit_part"] {
          try database.run("UPDATE \(table) SET entry = \(to) WHERE entry = \(from)")
        }
      }
    case .rewrittenChain:
      // Another day for what was done, and every hash after it worked out anew.
      try database.run("UPDATE audit_entry SET at = at - 86400000 WHERE entry >= \(entry)")
      try Self.rechain(database)
    case .olderCopy, .olderCopyContinued: break
    }
  }

  /// A payload with another last byte.
  private static let turned =
    "CAST(substr(payload, 1, length(payload) - 1) || CASE WHEN substr(payload, -1) = x'31' THEN x'32' ELSE x'31' END AS BLOB)"

  /// Changes a cell of a random table to another value of its type.
  private static func edit(_ database: Database, _ random: inout SeededGenerator) throws {
    let table = try table(database, &random)
    let column = table.columns.randomElement(using: &random) ?? ""
    try database.run(
      """
      UPDATE \(table.name) SET \(column) = CASE typeof(\(column))
        WHEN 'integer' THEN \(column) + 1000 WHEN 'text' THEN \(column) || 'x'
        WHEN 'blob' THEN CAST(\(column) || x'00' AS BLOB)
        ELSE (SELECT CASE type WHEN 'INTEGER' THEN 1 WHEN 'TEXT' THEN 'x' ELSE x'00' END
              FROM pragma_table_info('\(table.name)') WHERE name = '\(column)') END
      WHERE \(row(of: table))
      """)
  }

  private static func remove(_ database: Database, _ random: inout SeededGenerator) throws {
    let table = try table(database, &random)
    try database.run("DELETE FROM \(table.name) WHERE \(row(of: table))")
  }

  /// A table that has rows.
  private static func table(_ database: Database, _ random: inout SeededGenerator) throws -> Table {
    let tables = try TableKind.allCases.map(\.table).filter {
      try database.integer("SELECT count(*) FROM \($0.name)") ?? 0 > 0
    }
    guard let table = tables.randomElement(using: &random) else { throw School.Unfit() }
    return table
  }

  /// The condition that one row of a table meets.
  private static func row(of table: Table) -> String {
    let key = table.columns[..<table.keys].joined(separator: ", ")
    return "(\(key)) = (SELECT \(key) FROM \(table.name) ORDER BY random() LIMIT 1)"
  }

  /// Works out the commitments to an entry's parts anew, each under its own salt.
  private static func recommit(_ database: Database, entry: Int64) throws {
    let parts = try database.prepare("SELECT part, salt, payload FROM audit_part WHERE entry = \(entry)")
    var commitments: [(part: Int64, digest: SHA256Digest)] = []
    while try parts.step() {
      let digest = HMACSHA256.code(of: Array(parts.bytes(2)), key: Array(parts.bytes(1)))
      commitments.append((parts.integer(0), digest))
    }
    for (part, digest) in commitments {
      try database.run(
        "UPDATE audit_part SET commitment = x'\(digest.hex)' WHERE entry = \(entry) AND part = \(part)")
    }
  }

  /// Works out every hash of the chain anew.
  private static func rechain(_ database: Database) throws {
    let entries = try database.prepare("SELECT entry, at, kind, commitment FROM audit_entry ORDER BY entry")
    var hash = Chain.genesis(registerID: try Store(unchecked: database).registerID())
    var hashes: [(Int64, SHA256Digest)] = []
    while try entries.step() {
      guard let commitment = SHA256Digest(entries.bytes(3)) else { throw School.Unfit() }
      hash = Chain.head(
        after: hash, entry: entries.integer(0), at: entries.integer(1), kind: entries.text(2),
        commitment: commitment)
      hashes.append((entries.integer(0), hash))
    }
    for (entry, hash) in hashes {
      try database.run("UPDATE audit_entry SET hash = x'\(hash.hex)' WHERE entry = \(entry)")
    }
  }
}

extension History {
  /// Writes other entries until there are so many.
  func forge(until size: Int64) throws {
    while try register().auditHead().size < size {
      _ = try register().grant(.auditor, to: "forged\(try register().auditHead().size)")
    }
  }
}
