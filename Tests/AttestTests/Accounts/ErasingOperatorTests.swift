import AttestRules
import AttestStore
import Testing

@testable import Attest

/// What erasing somebody asks of accounts, and what it leaves of their part in them.
@Suite struct ErasingOperatorTests {
  /// A scene in which Ann and Sue left so long ago that they may be erased.
  private static func scene() throws -> (scene: AccountScene, account: Int64) {
    let scene = try AccountScene(["\"retention\": {\"years\": 1}"])
    let account = try scene.active()
    for login in ["ann", "sue"] {
      _ = try scene.open("pat").leave(scene.person(login), last: AccountScene.start)
    }
    scene.time.move(to: day("2027-04-01"))
    return (scene, account)
  }

  @Test func `whoever leads an account that is not over is not erased`() throws {
    let (scene, account) = try Self.scene()
    #expect(throws: ErasureError.runsAccounts(PersonNumber("ann")!, [account])) {
      try scene.open("pat").erase(scene.person("ann"))
    }
  }

  @Test func `once the account is closed they are erased, and the check finds nothing`() throws {
    let (scene, account) = try Self.scene()
    _ = try scene.open("ada").close(account)
    _ = try scene.open("pat").erase(scene.person("ann"))
    let found = try scene.open("ada").violations("accounts", "events", "approvals", "operators", "people")
    #expect(found.isEmpty, "\(found)")
  }

  @Test func `that whoever approved was erased, with their role, is nothing against the approval`() throws {
    let (scene, account) = try Self.scene()
    _ = try scene.open("pat").erase(scene.person("sue"))
    #expect(try scene.scratch.open().store.accountEvents(of: account).map(\.person).contains(PersonNumber("sue")))
    let found = try scene.open("ada").violations("accounts", "events", "approvals", "operators", "people")
    #expect(found.isEmpty, "\(found)")
  }
}
