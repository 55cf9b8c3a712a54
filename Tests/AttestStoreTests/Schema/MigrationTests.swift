import AttestRules
import Foundation
import Testing

@testable import AttestStore

@Suite struct MigrationTests {
  /// A register that has seen only the first step of the schema.
  private static func older() throws -> ScratchRegister {
    let register = try ScratchRegister()
    try FileManager.default.removeItem(atPath: register.path)
    _ = try Store.create(
      path: register.path, actor: ScratchRegister.actor, at: ScratchRegister.start, through: [.register]
    ) { try $0.put(RoleRow(login: "jo", role: "administrator")) }
    return register
  }

  private static func bringUpToDate(
    _ register: ScratchRegister, _ steps: [Migration] = Migration.all
  ) throws -> SchemaUpgrade? {
    try Store.bringUpToDate(
      path: register.path, by: ScratchRegister.actor, at: ScratchRegister.start + 1, through: steps)
  }

  @Test func `an older register gets its steps, an entry and a copy of what it was`() throws {
    let register = try Self.older()
    let head = try Store.open(path: register.path, writing: false).head()
    let upgrade = try #require(try Self.bringUpToDate(register))
    #expect(upgrade.backup == register.path + ".before-002")
    #expect(upgrade.receipt.entry == 2)
    let store = try register.open()
    #expect(!store.isOlder)
    #expect(try store.verify().findings.isEmpty)
    #expect(try store.accounts().isEmpty)
    let copy = try Store.open(path: upgrade.backup, writing: false)
    #expect(copy.version == 1)
    #expect(try copy.head() == head)
    #expect(try copy.roles() == [RoleRow(login: "jo", role: "administrator")])
    let left = try FileManager.default.contentsOfDirectory(atPath: register.folder.path).sorted()
    #expect(left == ["register.sqlite", "register.sqlite.before-002"])
  }

  @Test func `a register that is up to date is left alone`() throws {
    let register = try ScratchRegister()
    let before = try Data(contentsOf: URL(filePath: register.path))
    #expect(try Self.bringUpToDate(register) == nil)
    #expect(try Data(contentsOf: URL(filePath: register.path)) == before)
  }

  @Test func `a step that fails leaves the register as it was, and the next attempt makes a new copy`() throws {
    let register = try Self.older()
    let broken = Migration(name: "002-broken", sql: "CREATE TABLE extra (a); CREATE TABLE extra (a)")
    #expect(throws: StoreError.self) { try Self.bringUpToDate(register, [.register, broken]) }
    let store = try Store.open(path: register.path, writing: true)
    #expect(store.version == 1)
    #expect(try store.head().size == 1)
    _ = try store.change(.roleGrant, by: ScratchRegister.actor, at: ScratchRegister.start) {
      try $0.put(RoleRow(login: "amy", role: "slt"))
    }
    let upgrade = try #require(try Self.bringUpToDate(register))
    #expect(try Store.open(path: upgrade.backup, writing: false).roles().count == 2)
  }

  @Test func `several steps are one entry, and the copy is named after the first`() throws {
    let register = try Self.older()
    let more = [
      Migration(name: "002-a", sql: "CREATE TABLE a (x)"), Migration(name: "003-b", sql: "SELECT 1"),
    ]
    let upgrade = try #require(try Self.bringUpToDate(register, [.register] + more))
    #expect(upgrade.backup.hasSuffix(".before-002"))
    let database = try Database(path: register.path, mode: .reading)
    #expect(try database.integer("SELECT count(*) FROM migration") == 3)
    #expect(try database.integer("SELECT count(*) FROM audit_entry") == 2)
    #expect(try database.integer("PRAGMA user_version") == 3)
  }

  @Test func `a clock that stands before the last entry changes nothing`() throws {
    let register = try Self.older()
    #expect(throws: ClockError.self) {
      try Store.bringUpToDate(
        path: register.path, by: ScratchRegister.actor, at: ScratchRegister.start - 3_600_000)
    }
    #expect(try Store.open(path: register.path, writing: false).version == 1)
  }

  @Test(arguments: [true, false])
  func `a newer register is refused and left byte for byte as it was`(writing: Bool) throws {
    let register = try ScratchRegister()
    try register.tamper("PRAGMA user_version=\(Migration.all.count + 1); PRAGMA journal_mode=WAL")
    let before = try Data(contentsOf: URL(filePath: register.path))
    let found = StoreError.newer(
      path: register.path, found: Migration.all.count + 1, known: Migration.all.count)
    #expect(throws: found) { try register.open(writing: writing) }
    #expect(throws: found) { try Self.bringUpToDate(register) }
    #expect(try Data(contentsOf: URL(filePath: register.path)) == before)
  }
}
