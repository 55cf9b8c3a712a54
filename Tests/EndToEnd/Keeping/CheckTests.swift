import Attest
import AttestRules
import AttestStore
import CSQLite
import Foundation
import Testing

@Suite("What holds in every sound register")
struct CheckTests {
  /// The register that the demonstration leaves: every part of it was made by the real commands.
  private static func demonstration() throws -> Data {
    let run = try DemoRun.shared.get()
    return try Data(contentsOf: URL(filePath: "\(run.transcript.folder)/data/register.sqlite"))
  }

  /// Something done to a register behind its back, and the check that has to see it.
  struct Damage: CustomTestStringConvertible {
    let check: String
    let sql: String
    var testDescription: String { "\(check): \(sql)" }
  }

  private static let person = "(SELECT min(number) FROM person)"

  static let damages: [Damage] = [
    Damage(check: "file", sql: "UPDATE appointment SET person = 'nobody' WHERE person = \(person)"),
    Damage(check: "chain", sql: "UPDATE person SET given_name = 'Eve' WHERE number = \(person)"),
    Damage(check: "clock", sql: "UPDATE audit_entry SET at = at - 86400000000 WHERE entry = 20"),
    Damage(check: "settings", sql: "INSERT OR REPLACE INTO setting VALUES ('minimumOperators', '0')"),
    Damage(check: "settings", sql: "INSERT OR REPLACE INTO setting VALUES ('minimumOperators', 'two')"),
    Damage(check: "settings", sql: "UPDATE setting SET value = 'x' WHERE name = 'register'"),
    Damage(check: "calendar", sql: "INSERT INTO closure VALUES (20000, 19999, 'Half-term')"),
    Damage(check: "calendar", sql: "INSERT INTO holiday VALUES (20000, '')"),
    Damage(check: "roles", sql: "DELETE FROM role WHERE role = 'administrator'"),
    Damage(check: "roles", sql: "INSERT INTO role VALUES ('eve', 'emperor')"),
    Damage(
      check: "people",
      sql: "UPDATE person SET given_name = '', family_name = '', email = 'a@b.example' WHERE number = \(person)"),
    Damage(check: "people", sql: "UPDATE person SET given_name = char(27) WHERE number = \(person)"),
    Damage(check: "logins", sql: "UPDATE person SET login = 'shared' WHERE login IS NOT NULL"),
    Damage(
      check: "appointments",
      sql: """
        INSERT INTO appointment SELECT person, site, category, post, first + 1, NULL, NULL, NULL, NULL
        FROM appointment WHERE last IS NULL
        """),
    Damage(check: "appointments", sql: "UPDATE appointment SET last = first - 1"),
    Damage(check: "absences", sql: "UPDATE absence SET last = first - 1"),
    Damage(check: "subjects", sql: "UPDATE subject SET title = ''"),
    Damage(check: "subjects", sql: "UPDATE subject SET owner = 'nobody'"),
    Damage(check: "versions", sql: "UPDATE version SET effective = published - 1"),
    Damage(check: "versions", sql: "UPDATE version SET effective = 20000, published = 19000"),
    Damage(check: "versions", sql: "UPDATE version SET place = place + 7"),
    Damage(check: "documents", sql: "UPDATE document SET bytes = CAST('Be unkind.' AS BLOB)"),
    Damage(check: "documents", sql: "DELETE FROM document"),
    Damage(check: "requirements", sql: "UPDATE requirement SET window = 400 WHERE months = 12"),
    Damage(
      check: "requirements",
      sql: """
        INSERT INTO requirement SELECT code, first + 1, last, subject, renewal, months, window, comply, gates, categories,
          sites FROM requirement WHERE last IS NULL
        """),
    Damage(check: "records", sql: "UPDATE record SET day = day + 4000"),
    Damage(check: "records", sql: "UPDATE record SET day = 10000"),
    Damage(check: "records", sql: "UPDATE record SET version = 77"),
    Damage(check: "records", sql: "UPDATE record SET evidence = 2 WHERE evidence = 0"),
    Damage(check: "records", sql: "UPDATE record SET reference = NULL WHERE evidence = 3"),
    Damage(check: "records", sql: "UPDATE record SET source = NULL WHERE evidence = 4"),
    Damage(check: "records", sql: "UPDATE record SET void_reason = 'wrong'"),
    Damage(check: "records", sql: "UPDATE record SET entry = entry + 5000"),
    Damage(
      check: "exemptions", sql: "INSERT INTO exemption VALUES (\(person), 'NEVER', 20000, NULL, 'Ill', 'jo')"),
    Damage(check: "progress", sql: "INSERT INTO progress VALUES (\(person), 1, 77, x'00')"),
    Damage(check: "sources", sql: "UPDATE source SET sha256 = 'x'"),
    Damage(check: "accounts", sql: "UPDATE account SET opened = NULL"),
    Damage(check: "accounts", sql: "UPDATE account SET lead = 'nobody'"),
    Damage(check: "accounts", sql: "UPDATE account SET closed = 20000"),
    Damage(check: "accounts", sql: "UPDATE account SET credentials = NULL"),
    Damage(check: "events", sql: "UPDATE account_event SET state = 'closed'"),
    Damage(check: "events", sql: "DELETE FROM account_event WHERE action = 'apply'"),
    Damage(check: "events", sql: "UPDATE account_event SET entry = entry - 1 WHERE action = 'approve'"),
    Damage(check: "approvals", sql: "UPDATE decision_operator SET reasons = 'absent'"),
    Damage(check: "approvals", sql: "DELETE FROM decision_evidence"),
    Damage(check: "approvals", sql: "UPDATE decision_evidence SET until = 1"),
    Damage(check: "approvals", sql: "DELETE FROM decision_operator"),
    Damage(check: "approvals", sql: "UPDATE account_event SET login = 'eve' WHERE action = 'approve'"),
    Damage(
      check: "approvals",
      sql: "UPDATE account SET applicant = (SELECT login FROM account_event WHERE action = 'approve')"),
    Damage(check: "operators", sql: "UPDATE account_operator SET removed = first - 1"),
    Damage(
      check: "operators",
      sql: "INSERT INTO account_operator SELECT person, account, first + 1, NULL FROM account_operator"),
    Damage(check: "messages", sql: "UPDATE outbox SET claim = 1"),
    Damage(check: "messages", sql: "UPDATE outbox SET address = NULL WHERE state = 'sent'"),
    Damage(check: "messages", sql: "DELETE FROM reminder; DELETE FROM digest_item"),
    Damage(check: "messages", sql: "UPDATE outbox SET day = 20000, recipient = \(person)"),
    Damage(check: "reminders", sql: "UPDATE reminder SET message = NULL, sheet = NULL"),
    Damage(check: "reminders", sql: "UPDATE outbox SET recipient = \(person)"),
    Damage(check: "reminders", sql: "UPDATE reminder SET code = 'NEVER'"),
    Damage(check: "codes", sql: "UPDATE code SET attempts = 6"),
    Damage(check: "codes", sql: "UPDATE code SET used = 1"),
    Damage(check: "codes", sql: "UPDATE code SET version = 77"),
  ]

  @Test("The register of a whole year at a trust is sound, and that is said by silence")
  func silence() throws {
    let folder = try DemoRun.shared.get().transcript.folder
    let run = try Run.attest("check", environment: ["ATTEST_DATA": "\(folder)/data"])
    #expect(run.output == "" && run.errors == "")
    #expect(run.code == 0)
  }

  @Test("Each check finds what it is for", arguments: damages)
  func found(damage: Damage) throws {
    let scratch = try Scratch()
    let path = "\(scratch.path)/register.sqlite"
    try Self.demonstration().write(to: URL(filePath: path))
    try Self.tamper(path, damage.sql)
    try Self.tamper(path, "INSERT INTO role VALUES ('watch', 'auditor')")
    let noon = Int64(try #require(Day("2026-02-10")).number) * 86_400_000 + 43_200_000
    let register = try Register(
      in: scratch.path, as: Identity(login: "watch", established: "a test"), clock: Clock { noon })
    var found: [Violation] = []
    try register.check(RegisterCheck.all.filter { $0.name == damage.check }) { found.append($0) }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.check == damage.check && !$0.finding.advice.isEmpty })
  }

  @Test("No check goes untried")
  func complete() {
    #expect(Set(Self.damages.map(\.check)) == Set(RegisterCheck.all.map(\.name)))
  }

  /// Runs SQL behind the register's back.
  private static func tamper(_ path: String, _ sql: String) throws {
    var handle: OpaquePointer?
    try #require(sqlite3_open(path, &handle) == SQLITE_OK)
    defer { sqlite3_close(handle) }
    let loose = "PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON; PRAGMA synchronous=OFF;"
    try #require(sqlite3_exec(handle, "\(loose) \(sql)", nil, nil, nil) == SQLITE_OK, "\(sql)")
    #expect(sqlite3_changes(handle) > 0, "nothing was changed by \(sql)")
  }
}
