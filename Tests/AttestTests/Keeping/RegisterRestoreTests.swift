import AttestRules
import AttestStore
import Foundation
import Testing

@testable import Attest

/// Who may restore, and what is said of what is lost.
@Suite struct RegisterRestoreTests {
  private let scratch: ScratchOrganisation
  private var backup: String { "\(scratch.folder)/backup.sqlite" }

  /// A register with a backup of its first entries, and two entries after that.
  init() throws {
    scratch = try ScratchOrganisation(Written.organisation([]), on: day("2026-03-10"))
    try scratch.initialise()
    _ = try scratch.open().grant(.auditor, to: "eve")
    _ = try scratch.open().grant(.hr, to: "pat")
    _ = try scratch.open().backUp(to: backup)
    for login in ["sue", "sam"] { _ = try scratch.open().grant(.slt, to: login) }
  }

  private func lose() throws {
    try FileManager.default.removeItem(atPath: "\(scratch.folder)/\(Register.fileName)")
  }

  private func restore(as login: String = "head", _ edit: (inout RestoreRequest) -> Void = { _ in }) throws
    -> Restoration
  {
    var request = RestoreRequest(backup)
    edit(&request)
    return try Register.restore(
      request, in: scratch.folder, as: Identity(login: login, established: "test"), clock: scratch.time.clock)
  }

  @Test(arguments: ["head", "eve"]) func `an administrator or auditor of the backup restores it`(login: String) throws {
    try lose()
    let restored = try restore(as: login)
    #expect(restored.receipt.entry == restored.backup.head.size + 1)
    #expect(try scratch.open().violations().isEmpty)
  }

  @Test(arguments: ["pat", "sue", "stranger"]) func `nobody else does, and nothing is made`(login: String) throws {
    try lose()
    #expect(throws: PermissionError.self) { try restore(as: login) }
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.folder)/\(Register.fileName)"))
  }

  @Test func `a head says how much is missing`() throws {
    let late = try scratch.open().auditHead()
    try lose()
    #expect(try restore { $0.head = late }.comparison == .behind(2))
  }

  @Test func `a head from before the backup says what the backup has more`() throws {
    let store = try Store.open(path: backup, writing: false)
    let early = AuditHead(registerID: try store.registerID(), size: 1, hash: try #require(try store.hash(atSize: 1)))
    try lose()
    #expect(try restore { $0.head = early }.comparison == .holds(after: 2))
  }

  @Test func `a head of another past is refused before anything is made`() throws {
    let head = try scratch.open().auditHead()
    try lose()
    let other = AuditHead(registerID: head.registerID, size: 2, hash: head.hash)
    #expect(throws: RestoreError.contradictsHead(size: 2)) { try restore { $0.head = other } }
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.folder)/\(Register.fileName)"))
  }

  @Test func `a register that is there stays, and is compared with the backup`() throws {
    #expect {
      try restore()
    } throws: { error in
      guard case RestoreError.registerThere(_, _, there: .behind(2)) = error else { return false }
      return true
    }
    #expect(throws: PermissionError.self) { try restore(as: "pat") }
    #expect(try scratch.open().auditHead().size == 5)
  }

  @Test func `one that parted from the backup is told from one that went on`() throws {
    try lose()
    _ = try restore()
    try FileManager.default.removeItem(atPath: backup)
    _ = try scratch.open().backUp(to: backup)
    try lose()
    let first = scratch.folder + "/first.sqlite"
    try FileManager.default.copyItem(atPath: backup, toPath: first)
    _ = try restore()
    _ = try scratch.open().grant(.hr, to: "zoe")
    try FileManager.default.moveItem(
      atPath: "\(scratch.folder)/\(Register.fileName)", toPath: "\(scratch.folder)/gone.sqlite")
    // Two restores of one backup have a past in common, and an entry that parts them.
    _ = try restore(as: "eve")
    try FileManager.default.removeItem(atPath: backup)
    try FileManager.default.moveItem(atPath: "\(scratch.folder)/gone.sqlite", toPath: backup)
    #expect {
      try restore()
    } throws: { error in
      guard case RestoreError.registerThere(_, _, there: .contradicts) = error else { return false }
      return true
    }
  }

  @Test func `a backup whose last entry is of next year is restored once the clock is believed, and that is noted`()
    throws
  {
    scratch.time.move(to: day("2025-03-10"))
    try lose()
    struct Doubted: Error {}
    #expect(throws: Doubted.self) { try restore { $0.believes = { _, _ in throw Doubted() } } }
    _ = try restore()
    var last: AuditLine?
    try scratch.open().forEachAuditLine { last = $0 }
    #expect(last?.note == "no head given; clock 365 days before entry 3, synchronised")
    #expect(try scratch.open().violations("clock").isEmpty)
  }
}
