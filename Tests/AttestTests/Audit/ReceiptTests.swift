import AttestRules
import AttestStore
import AttestText
import Testing

@testable import Attest

/// Receipts: who gets whose, and what somebody who kept one can find out with it.
@Suite struct ReceiptTests {
  private func scene() throws -> (scene: AccountScene, receipt: KeptReceipt) {
    let scene = try AccountScene()
    try scene.read("ann")
    let entry = try #require(try scene.open("ann").receipts().last).receipt
    return (scene, KeptReceipt(entry: entry.entry, hash: entry.hash))
  }

  @Test func `whoever keeps a receipt finds it held, long after`() throws {
    let (scene, receipt) = try scene()
    try scene.read("bob")
    #expect(try scene.open("ann").check(receipt) == .intact)
    #expect(try scene.open("ada").verify(receipts: [receipt]).verdict == .intact)
  }

  @Test func `a receipt that was made up, or is of an entry to come, is told apart`() throws {
    let (scene, receipt) = try scene()
    let head = try scene.open("ada").auditHead()
    let other = KeptReceipt(entry: receipt.entry, hash: .of("made up"))
    #expect(
      try scene.open("ann").check(other)
        == .contradicts(AuditHead(registerID: head.registerID, size: other.entry, hash: other.hash)))
    let later = KeptReceipt(entry: head.size + 1, hash: receipt.hash)
    let longer = AuditHead(registerID: head.registerID, size: later.entry, hash: later.hash)
    #expect(try scene.open("ann").check(later) == .shorter(than: longer))
    #expect(try scene.open("ada").verify(receipts: [receipt, later]).verdict == .shorter(than: longer))
  }

  @Test func `an entry that was changed behind the register's back is found without reading what it says`() throws {
    let (scene, receipt) = try scene()
    try scene.tamper("UPDATE audit_entry SET at = at + 1 WHERE entry = 2")
    #expect(try scene.open("ann").check(receipt) == .broken)
  }

  @Test func `those who keep records or audit hand over anybody's receipts, others have only their own`() throws {
    let (scene, receipt) = try scene()
    let ann = try scene.person("ann")
    for login in ["pat", "ada", "ann"] {
      #expect(try scene.open(login).receipts(of: ann).map(\.receipt.entry).contains(receipt.entry), "\(login)")
    }
    for login in ["bob", "sue"] {
      #expect(throws: PermissionError.self) { try scene.open(login).receipts(of: ann) }
    }
  }

  @Test func `a contradiction is told before a chain that is too short`() throws {
    let (scene, receipt) = try scene()
    let head = try scene.open("ada").auditHead()
    let longer = AuditHead(registerID: head.registerID, size: 99, hash: head.hash)
    let other = AuditHead(registerID: "another", size: 1, hash: head.hash)
    #expect(
      try scene.open("ada").verify(heads: [head, longer, other], receipts: [receipt]).verdict
        == .contradicts(other))
  }

  @Test(arguments: ["", "17", "17:", ":ab", "0:\(String(repeating: "0", count: 64))", "17:12", "1:2:3"])
  func `what is no receipt is not taken for one`(text: String) {
    #expect(KeptReceipt(text) == nil)
  }
}
