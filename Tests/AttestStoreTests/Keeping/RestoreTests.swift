import AttestText
import Foundation
import Testing

@testable import AttestStore

@Suite("Restoring")
struct RestoreTests {
  /// Restores with an entry, as the use case does.
  private static func restore(_ register: ScratchRegister) throws -> VerifiedCopy {
    try Store.restore(register.backup, as: register.path) { store, verified in
      _ = try store.change(.registerRestore, by: ScratchRegister.actor, at: ScratchRegister.start + 2000) {
        $0.note("by a test")
      }
      return verified
    }
  }

  private static func backedUp() throws -> ScratchRegister {
    let register = try ScratchRegister()
    try register.fill()
    _ = try Store.backUp(register.path, as: register.backup)
    try FileManager.default.removeItem(atPath: register.path)
    return register
  }

  @Test("What was lost is back, with one entry more that says so, and the backup is as it was")
  func restored() throws {
    let register = try Self.backedUp()
    let before = try Data(contentsOf: URL(filePath: register.backup))
    let backup = try Self.restore(register)
    let store = try register.open()
    #expect(try store.head().size == backup.head.size + 1)
    #expect(try store.verify(at: [backup.head.size]).hashes[backup.head.size] == backup.head.hash)
    #expect(try store.verify().findings.isEmpty)
    #expect(try Data(contentsOf: URL(filePath: register.backup)) == before)
    var notes: [String?] = []
    try store.forEachAuditLine { notes.append($0.note) }
    #expect(notes.last == "by a test")
  }

  @Test("A register that is there stays as it is")
  func there() throws {
    let register = try Self.backedUp()
    _ = try Self.restore(register)
    let before = try Data(contentsOf: URL(filePath: register.path))
    #expect(throws: StoreError.exists(path: register.path)) { try Self.restore(register) }
    #expect(try Data(contentsOf: URL(filePath: register.path)) == before)
  }

  @Test("What a register left behind in the middle of a change is not taken for this one's")
  func leftover() throws {
    let register = try Self.backedUp()
    try Data(repeating: 7, count: 512).write(to: URL(filePath: register.path + "-journal"))
    #expect(throws: StoreError.exists(path: register.path + "-journal")) { try Self.restore(register) }
    #expect(!FileManager.default.fileExists(atPath: register.path))
  }

  @Test("When the entry cannot be made nothing is restored")
  func noEntry() throws {
    let register = try Self.backedUp()
    #expect(throws: StoreError.busy) {
      try Store.restore(register.backup, as: register.path) { _, _ in throw StoreError.busy }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: register.folder.path)
    #expect(names == ["backup.sqlite"])
  }

  @Test("Of 150 single bits that are turned over in a backup each is found, or changes no row")
  func bitFlips() throws {
    let register = try Self.backedUp()
    let original = try Data(contentsOf: URL(filePath: register.backup))
    let rows = try Self.rows(register.backup)
    // Most of a small register is empty space, in which a bit means nothing.
    let written = original.indices.filter { original[$0] != 0 }
    var random = Flips(state: 20_261_120)
    var found = 0
    for _ in 0..<150 {
      var bytes = original
      bytes[written[Int(random.next() % UInt64(written.count))]] ^= 1 << UInt8(random.next() % 8)
      try bytes.write(to: URL(filePath: register.backup))
      do {
        _ = try Self.restore(register)
        try FileManager.default.removeItem(atPath: register.path)
        #expect(try Self.rows(register.backup) == rows, "a bit was turned over, and nobody saw it")
      } catch is StoreError, is CopyError {
        found += 1
        #expect(!FileManager.default.fileExists(atPath: register.path))
      }
    }
    #expect(found > 100, "hardly any bit mattered")
  }

  /// Every row of every table, as text.
  private static func rows(_ path: String) throws -> [String] {
    let database = try Database(path: path, mode: .reading)
    var rows: [String] = []
    for table in TableKind.allCases.map(\.table.name) + ["audit_entry", "audit_part"] {
      let select = try database.prepare("SELECT * FROM \(table)")
      let columns = Int32(try database.integer("SELECT count(*) FROM pragma_table_info('\(table)')") ?? 0)
      while try select.step() {
        var row = RowBytes()
        for column in 0..<columns { row.column(select, column) }
        rows.append(table + Hex.text(of: row.bytes))
      }
    }
    return rows
  }

  /// Random numbers whose sequence never changes.
  private struct Flips {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 20
    }
  }
}
