import Attest
import Testing

extension SharedMachineTests {
  /// A command that needs each permission and is right in itself, with what it needs besides.
  private static let lines: [(permission: Permission, line: String)] = [
    (.actForMyself, "receipt"), (.read, "people list"), (.keepRecords, "mapping list"),
    (.publish, "policy publish - --code Q --label V9 --effective 2030-01-01 --published 2029-01-01"),
    (.applyForAccount, "account apply --file -"), (.decideAccount, "account approve 99"),
    (.runAccounts, "account close 99"), (.administer, "role list"), (.audit, "audit head"),
  ]

  @Test(
    "a role may through sudo and over ssh what it may at home",
    arguments: [nil, "hr", "slt", "administrator", "auditor"],
    ["$S", "$SSH"])
  func whoMay(role: String?, way: String) throws {
    let machine = try #require(SharedMachine.current)
    if let role { try SharedMachine.asService("role grant \(role) \(SharedMachine.alice)") }
    defer { if let role { _ = try? SharedMachine.asService("role revoke \(role) \(SharedMachine.alice)") } }
    let roles = [Role.staff] + (role.flatMap(Role.init(rawValue:)).map { [$0] } ?? [])
    for (permission, line) in Self.lines {
      let outcome = try machine.run("\(way) \(line) < /dev/null")
      let mayNot = outcome.code == 77
      #expect(mayNot == (permission.reach(of: roles) == .none), "\(permission): \(line)\n\(outcome.text)")
    }
  }

  @Test("every permission of the table is among them, but for those without a command yet")
  func complete() {
    let tried = Set(Self.lines.map(\.permission))
    #expect(Set(Permission.allCases).subtracting(tried).isSubset(of: [.privacy]))
  }
}
