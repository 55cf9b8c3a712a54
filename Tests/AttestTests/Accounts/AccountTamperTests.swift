import AttestRules
import AttestStore
import CSQLite
import Testing

@testable import Attest

@Suite struct AccountTamperTests {
  @Test(arguments: [
    "UPDATE decision_operator SET until = until + 365", "UPDATE decision_operator SET reasons = 'absent'",
    "UPDATE decision_evidence SET evidence = 3", "UPDATE decision_evidence SET record_entry = 1",
    "UPDATE decision_evidence SET version = 'V2'",
    "UPDATE decision_evidence SET person = 'dai' WHERE person = 'ann'",
    "DELETE FROM decision_evidence", "UPDATE account_event SET login = 'sam' WHERE action = 'approve'",
    "UPDATE account_event SET action = 'approve', state = 'approved' WHERE action = 'apply'",
    "UPDATE account_event SET day = day - 1", "DELETE FROM account_event WHERE action = 'activate'",
    "INSERT INTO account_operator VALUES ('dai', 1, 20000, NULL)",
    "DELETE FROM account_operator WHERE person = 'bob'",
    "UPDATE account_operator SET first = first - 10", "UPDATE account_operator SET removed = first",
    "UPDATE account SET state = 'closed'", "UPDATE account SET lead = 'bob'",
    "UPDATE account SET opened = opened - 1",
    "UPDATE account SET credentials = 'elsewhere'", "UPDATE account SET applicant = 'pat'",
  ])
  func `a decision, an operator or evidence changed behind the register's back is found`(sql: String) throws {
    let scene = try AccountScene()
    _ = try scene.active()
    #expect(try scene.findings().isEmpty)
    try scene.tamper(sql)
    let found = try scene.findings()
    #expect(!found.isEmpty)
  }
}

extension AccountScene {
  /// Runs SQL behind the register's back.
  func tamper(_ sql: String) throws {
    var handle: OpaquePointer?
    #expect(sqlite3_open("\(scratch.folder)/\(Register.fileName)", &handle) == SQLITE_OK)
    defer { sqlite3_close(handle) }
    #expect(sqlite3_exec(handle, "PRAGMA foreign_keys=OFF; \(sql)", nil, nil, nil) == SQLITE_OK)
    #expect(sqlite3_changes(handle) > 0)
  }
}
