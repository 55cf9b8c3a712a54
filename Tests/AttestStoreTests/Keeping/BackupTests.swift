import AttestText
import Foundation
import Testing

@testable import AttestStore

@Suite("Backing up")
struct BackupTests {
  private static func names(_ register: ScratchRegister) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: register.folder.path).sorted()
  }

  @Test("A backup is a register with the same head, for its owner only")
  func same() throws {
    let register = try ScratchRegister()
    try register.fill()
    let backup = try Store.backUp(register.path, as: register.backup)
    let store = try Store.open(path: register.backup, writing: false)
    #expect(try store.head() == register.open().head())
    #expect(backup.head == (try store.head()))
    #expect(try store.verify().findings.isEmpty)
    let mode = try FileManager.default.attributesOfItem(atPath: register.backup)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try Self.names(register) == ["backup.sqlite", "register.sqlite"])
  }

  @Test("What has the name already stays as it is", arguments: ["", "-journal", "-wal"])
  func taken(suffix: String) throws {
    let register = try ScratchRegister()
    try Data("mine".utf8).write(to: URL(filePath: register.backup + suffix))
    #expect(throws: StoreError.exists(path: register.backup + suffix)) {
      try Store.backUp(register.path, as: register.backup)
    }
    #expect(try Data(contentsOf: URL(filePath: register.backup + suffix)) == Data("mine".utf8))
    #expect(try Self.names(register).count == 2)
  }

  @Test("A register that was altered gives no backup, and nothing is left of one")
  func altered() throws {
    let register = try ScratchRegister()
    try register.fill()
    try register.tamper("UPDATE person SET given_name = 'Eve' WHERE number = 'P1'")
    #expect(throws: CopyError.altered([.changed(table: "person", key: "P1")])) {
      try Store.backUp(register.path, as: register.backup)
    }
    #expect(try Self.names(register) == ["register.sqlite"])
  }

  @Test("Breaking off leaves nothing, whenever it comes", arguments: [0, 1])
  func brokenOff(after questions: Int) throws {
    let register = try ScratchRegister()
    try register.fill()
    var asked = 0
    #expect(throws: StoreError.stopped) {
      try Store.backUp(
        register.path, as: register.backup,
        isStopped: {
          asked += 1
          return asked > questions
        })
    }
    #expect(try Self.names(register) == ["register.sqlite"])
  }

  @Test("A register of an earlier program can be backed up, and is verified as far as it goes")
  func older() throws {
    let register = try ScratchRegister()
    try FileManager.default.removeItem(atPath: register.path)
    _ = try Store.create(
      path: register.path, actor: ScratchRegister.actor, at: ScratchRegister.start, through: [.register]
    ) { try $0.put(RoleRow(login: "jo", role: "administrator")) }
    let backup = try Store.backUp(register.path, as: register.backup)
    #expect(backup.head.size == 1)
    #expect(try Store.open(path: register.backup, writing: false).isOlder)
    try register.tamper("CREATE TABLE account (id INTEGER PRIMARY KEY)")
    #expect(throws: CopyError.altered([.schema(name: "table account")])) {
      try Store.backUp(register.path, as: register.backup + "-2")
    }
  }

  @Test("It is taken while others write, and holds a state that was")
  func whileOthersWrite() async throws {
    let register = try ScratchRegister()
    let writer = Task.detached { [path = register.path] in
      var receipts: [Receipt] = []
      let store = try Store.open(path: path, writing: true)
      for place in 1...40 {
        let made = try store.change(.roleGrant, by: ScratchRegister.actor, at: ScratchRegister.start) {
          try $0.put(RoleRow(login: "login\(place)", role: "hr"))
        }
        if let receipt = made.receipt { receipts.append(receipt) }
      }
      return receipts
    }
    var heads: [AuditHead] = []
    for place in 1...5 {
      heads.append(try Store.backUp(register.path, as: "\(register.backup)-\(place)").head)
    }
    let hashes = Dictionary(uniqueKeysWithValues: try await writer.value.map { ($0.entry, $0.hash) })
    #expect(hashes.count == 40)
    for head in heads where head.size > 1 { #expect(hashes[head.size] == head.hash) }
  }
}

extension ScratchRegister {
  /// Where a backup goes.
  var backup: String { folder.appending(path: "backup.sqlite").path }
}
