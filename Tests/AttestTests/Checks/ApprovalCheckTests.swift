import AttestRules
import AttestStore
import Testing

@testable import Attest

/// A decision is judged by what held when it was taken, and by nothing that came later.
@Suite struct ApprovalCheckTests {
  private static func violations(_ scene: AccountScene) throws -> [String] {
    try scene.open("ada").violations("accounts", "events", "approvals", "operators")
  }

  @Test func `an account that went through its life has nothing against it`() throws {
    let scene = try AccountScene()
    let number = try scene.active()
    _ = try scene.open("ada").changeOperators(of: number, adding: [scene.person("cyd")], removing: [])
    _ = try scene.open("ada").transfer(number, to: scene.person("bob"))
    _ = try scene.open("ada").changeCredentials(of: number)
    _ = try scene.open("ada").suspend(number)
    _ = try scene.open("ada").close(number)
    #expect(try Self.violations(scene).isEmpty)
  }

  @Test func `that the role was taken from whoever approved is nothing against the approval`() throws {
    let scene = try AccountScene()
    _ = try scene.active()
    _ = try scene.scratch.open().revoke(.slt, from: "sue")
    #expect(try Self.violations(scene).isEmpty)
  }

  @Test func `that the minimum was raised is nothing against an earlier approval`() throws {
    let scene = try AccountScene()
    _ = try scene.active()
    try scene.scratch.write(
      Written.organisation([Written.requirement()], ["\"minimumOperators\": 3"]))
    let register = try scene.scratch.open()
    _ = try register.configure(register.planConfiguration())
    #expect(try register.settings().minimumOperators == 3)
    #expect(try Self.violations(scene).isEmpty)
  }

  @Test func `what an operator lacked is nothing against a rejection`() throws {
    let scene = try AccountScene()
    let number = try scene.apply(["dai"], as: "pat")
    _ = try scene.open("sue").reject(number, reason: "Not trained")
    #expect(try Self.violations(scene).isEmpty)
  }

  @Test func `an approval by its applicant is found, whichever way they are known`() {
    let account = AccountRow(
      id: 1, nameKey: "x:a", platform: "X", handle: "a", site: SiteCode("S")!, state: .approved)
    for (login, person) in [("ann", nil), ("other", PersonNumber("7"))] {
      var account = account
      (account.applicant, account.applicantPerson) = ("ann", PersonNumber("7"))
      let event = AccountEventRow(
        .approve, to: account, entry: 9, day: day("2026-03-10"), login: login, person: person, reason: nil)
      let file = AccountDossier(account: account, parts: [], events: [event], decided: [], evidence: [])
      #expect(ApprovalCheckup.separation(event, of: file, []) == ["by its applicant"])
    }
  }
}
