import AttestRules
import Testing

@testable import AttestStore

@Suite struct SubjectAccessTests {
  private static func access(to number: PersonNumber) throws -> SubjectAccess {
    let register = try ScratchRegister()
    try Zuzanna.fill(register)
    let store = try register.open(writing: false)
    return try store.subjectAccess(to: try #require(try store.person(number)))
  }

  @Test func `every column of hers that has a value is there, but for what is secret`() throws {
    let register = try ScratchRegister()
    try Zuzanna.fill(register)
    let store = try register.open(writing: false)
    let access = try store.subjectAccess(to: try #require(try store.person(Zuzanna.number)))
    for kind in TableKind.allCases {
      guard let owner = kind.meanings.first(where: { $0.privacy == .owner })?.name else { continue }
      for meaning in kind.meanings {
        let held =
          try store.database.integer(
            "SELECT count(*) FROM \(kind.table.name) WHERE \(owner) = 'Z1' AND \(meaning.name) IS NOT NULL "
              + "AND \(meaning.name) != ''") ?? 0
        let shown = access.rows.count { row in
          row.kind == kind && !row.isSomebodyElses && row.cells.contains { $0.column == meaning.name }
        }
        #expect(shown == (meaning.privacy == .secret ? 0 : Int(held)), "\(kind).\(meaning.name)")
      }
    }
  }

  @Test func `roles, accounts, what she did in others' rows and the files that hers came from are there`() throws {
    let access = try Self.access(to: Zuzanna.number)
    let kinds = Set(access.rows.map(\.kind))
    #expect(kinds.isSuperset(of: [.role, .account, .accountEvent, .source, .outbox, .sheet, .code]))
    let elses = access.rows.filter(\.isSomebodyElses)
    #expect(Set(elses.map(\.kind)) == [.appointment, .record, .exemption])
  }

  @Test func `the audit chain is there: what it says of her, what she made, and not the rest`() throws {
    let access = try Self.access(to: Zuzanna.number)
    #expect(access.entries.map(\.entry) == [2, 3, 4, 5, 6, 7])
    #expect(access.entries.filter(\.isActor).map(\.entry) == [3, 5, 6])
    let names = access.entries.flatMap(\.put).flatMap(\.cells).filter { $0.column == "family_name" }
    #expect(names.map(\.value) == [.text("Nowakowska"), .text("Kowalczyk")])
  }

  @Test(arguments: [Zuzanna.number, PersonNumber("Q1")!])
  func `nothing tells who somebody else is, and no salt or hash is there`(number: PersonNumber) throws {
    let access = try Self.access(to: number)
    let rows = access.rows + access.entries.flatMap { $0.put + $0.removed }
    let others = number == Zuzanna.number ? ["quill", "q@trust", "q1"] : Zuzanna.traces + ["z1"]
    for cell in rows.flatMap(\.cells) {
      #expect(!["salt", "hash", "selector", "claim"].contains(cell.column))
      guard case .text(let text) = cell.value else { continue }
      for other in others { #expect(!text.lowercased().contains(other), "\(cell.column): \(text)") }
    }
  }

  @Test func `after an erasure there is nothing of her but what was counted`() throws {
    let register = try ScratchRegister()
    try Zuzanna.fill(register)
    let store = try register.open()
    let actor = Actor(login: "hr", person: nil, established: "user id 1")
    _ = try store.erase(Zuzanna.number, by: actor, at: ScratchRegister.start + 1_000_000) {
      try #require(try store.person(Zuzanna.number))
    }
    let access = try store.subjectAccess(to: try #require(try store.person(Zuzanna.number)))
    #expect(access.entries.filter(\.isActor).isEmpty)
    for case .text(let text) in access.rows.flatMap(\.cells).map(\.value) {
      for trace in Zuzanna.traces { #expect(!text.lowercased().contains(trace)) }
    }
  }
}
