import Attest
import Testing

@testable import AttestCommand

@Suite("Who may")
struct PermissionTests {
  /// The table of the specification: staff, hr, slt, administrator, auditor.
  static let table: [(Permission, String)] = [
    (.actForMyself, "own own own own own"),
    (.read, "own all all all all"),
    (.keepRecords, "none all none none none"),
    (.publish, "none all none all none"),
    (.applyForAccount, "all all all all none"),
    (.decideAccount, "none none all none none"),
    (.runAccounts, "none none none all none"),
    (.administer, "none none none all none"),
    (.privacy, "none all none none none"),
    (.audit, "none none none all all"),
  ]

  @Test("Every row is as specified", arguments: table)
  func row(permission: Permission, expected: String) {
    #expect(Role.allCases.map { "\(permission.reach(of: $0))" }.joined(separator: " ") == expected)
  }

  @Test("The table has every permission")
  func complete() {
    #expect(Self.table.map(\.0) == Permission.allCases)
  }

  @Test("Several roles reach as far as the furthest of them, and none reaches nothing")
  func several() {
    #expect(Permission.read.reach(of: [.staff, .hr]) == .all)
    #expect(Permission.actForMyself.reach(of: [Role.staff]) == .own)
    #expect(Permission.actForMyself.reach(of: [Role]()) == .none)
  }

  @Test("Who may is said in words")
  func words() {
    #expect(Permission.publish.who == "hr and administrator")
    #expect(Permission.read.who == "hr, slt, administrator and auditor; staff for themselves")
  }
}
