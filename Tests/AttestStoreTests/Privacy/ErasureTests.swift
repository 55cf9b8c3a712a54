import AttestRules
import Foundation
import Testing

@testable import AttestStore

@Suite struct ErasureTests {
  private static let eraser = Actor(login: "hr", person: PersonNumber("Q1"), established: "user id 1")

  @discardableResult
  private static func erase(_ number: PersonNumber = Zuzanna.number, from register: ScratchRegister) throws -> Receipt {
    let store = try register.open()
    let receipt = try store.erase(number, by: eraser, at: ScratchRegister.start + 1_000_000) {
      try #require(try store.person(number))
    }
    try store.compact()
    return receipt
  }

  /// The bytes of everything that lies in the register's folder, letters in lower case.
  private static func bytes(_ register: ScratchRegister) throws -> Data {
    var all = Data()
    for name in try FileManager.default.contentsOfDirectory(atPath: register.folder.path) {
      all += try Data(contentsOf: register.folder.appending(path: name))
    }
    return Data(all.map { (65...90).contains($0) ? $0 | 32 : $0 })
  }

  @Test func `she stands in every column that can say anything of anybody, and then in none`() throws {
    let register = try ScratchRegister()
    try Zuzanna.fill(register)
    let telling: Set<ColumnPrivacy> = [.identity, .personal, .login, .words]
    let columns = TableKind.allCases.flatMap { kind in
      kind.meanings.filter { telling.contains($0.privacy) }.map { (kind.table.name, $0.name) }
    }
    func count(_ table: String, _ column: String) throws -> Int64 {
      let tests = Zuzanna.traces.map { "lower(\(column)) LIKE '%\($0)%'" }.joined(separator: " OR ")
      return try register.open().database.integer("SELECT count(*) FROM \(table) WHERE \(tests)") ?? 0
    }
    for (table, column) in columns { #expect(try count(table, column) > 0, "\(table).\(column) is not filled") }
    try Self.erase(from: register)
    for (table, column) in columns { #expect(try count(table, column) == 0, "\(table).\(column)") }
  }

  @Test func `her name is nowhere in the file, and the chain verifies and holds every head from before`() throws {
    let register = try ScratchRegister()
    try Zuzanna.fill(register)
    let before = try register.open(writing: false).verify().head
    let middle = try #require(try register.open(writing: false).verify(at: [4]).hashes[4])
    #expect(Zuzanna.traces.allSatisfy { (try? Self.bytes(register).contains(Data($0.utf8))) == true })
    try Self.erase(from: register)
    let found = try Self.bytes(register)
    for trace in Zuzanna.traces { #expect(found.range(of: Data(trace.utf8)) == nil, "\(trace)") }
    let outcome = try register.open(writing: false).verify(at: [before.size])
    #expect(outcome.findings.isEmpty)
    #expect(outcome.hashes[before.size] == before.hash)
    #expect(outcome.head.size == before.size + 1)
    #expect(try register.open(writing: false).verify(at: [4]).hashes[4] == middle)
  }

  @Test func `what counts stays under her number, and what is somebody else's stays theirs`() throws {
    let register = try ScratchRegister()
    try Zuzanna.fill(register)
    let before = try #require(try register.open().dossier(of: Zuzanna.number))
    try Self.erase(from: register)
    let store = try register.open()
    let after = try #require(try store.dossier(of: Zuzanna.number))
    #expect(after.person == PersonRow(number: Zuzanna.number, givenName: "", familyName: ""))
    #expect(after.person.isErased)
    #expect(after.appointments.map(\.appointment) == before.appointments.map(\.appointment))
    #expect(after.absences.map(\.days) == before.absences.map(\.days))
    #expect(after.records.map(\.day) == before.records.map(\.day))
    #expect(after.records.map(\.voidedBy) == ["Z1"])
    #expect(after.records.map(\.reference) == ["[erased]"] && after.records.map(\.voidReason) == ["[erased]"])
    #expect(after.exemptions.map(\.reason) == ["[erased]"])
    #expect(after.exemptions.map(\.exemption) == before.exemptions.map(\.exemption))
    let other = try #require(try store.dossier(of: PersonNumber("Q1")!))
    #expect(other.person.fullName == "Quentin Quill" && other.person.login == "qq")
    #expect(other.records.first?.reference == "sheet of [erased]")
    #expect(other.records.first?.recordedBy == "Z1")
    #expect(try store.roles().isEmpty)
    #expect(try store.people(matching: "zuzanna").isEmpty)
    #expect(try store.people(matching: "erased").isEmpty)
  }

  @Test func `an address and a login that somebody else has by now stay theirs`() throws {
    let register = try ScratchRegister()
    let store = try register.open()
    _ = try store.change(.peopleImport, by: Self.eraser, at: ScratchRegister.start + 1) { change in
      for (number, family) in [("Z1", "Kowalczyk"), ("Q1", "Quill")] {
        let person = PersonNumber(number)!
        try change.about(person)
        try change.put(
          PersonRow(number: person, givenName: "Jo", familyName: family, email: "head@trust.example", login: "head"))
      }
      try change.about(nil)
      try change.put(RoleRow(login: "head", role: "slt"))
    }
    try Self.erase(from: register)
    #expect(try store.person(PersonNumber("Q1")!)?.login == "head")
    #expect(try store.roles() == [RoleRow(login: "head", role: "slt")])
    #expect(try register.open().verify().findings.isEmpty)
  }

  @Test func `keys that look alike and are stored differently are put anew each`() throws {
    let register = try ScratchRegister()
    let store = try register.open()
    _ = try store.change(.peopleImport, by: Self.eraser, at: ScratchRegister.start + 1) { change in
      try change.about(Zuzanna.number)
      try change.put(PersonRow(number: Zuzanna.number, givenName: "Zuzanna", familyName: "Kowalczyk"))
      for post in ["caf\u{e9}", "cafe\u{301}"] {
        try change.put(
          AppointmentRow(
            person: Zuzanna.number, site: SiteCode("S1")!, category: .staff, post: post,
            days: DayRange(first: Zuzanna.day, last: Zuzanna.day)))
      }
    }
    try Self.erase(from: register)
    #expect(try store.dossier(of: Zuzanna.number)?.appointments.count == 2)
    #expect(try register.open().verify().findings.isEmpty)
  }

  @Test func `without the erasing entry a missing payload is found`() throws {
    let register = try ScratchRegister()
    try Zuzanna.fill(register)
    try Self.erase(from: register)
    try register.tamper("DELETE FROM audit_part WHERE entry = 9; DELETE FROM audit_entry WHERE entry = 9")
    let findings = try register.open(writing: false).verify().findings
    #expect(findings.contains { if case .erased = $0 { true } else { false } })
  }

  @Test func `whoever is erased can be in the register again, and be erased again`() throws {
    let register = try ScratchRegister()
    try Zuzanna.fill(register)
    try Self.erase(from: register)
    let store = try register.open()
    _ = try store.change(.peopleImport, by: Self.eraser, at: ScratchRegister.start + 1_000_001) { change in
      try change.about(Zuzanna.number)
      try change.put(PersonRow(number: Zuzanna.number, givenName: "Zuzanna", familyName: "Kowalczyk"))
    }
    #expect(try store.verify().findings.isEmpty)
    try Self.erase(from: register)
    #expect(try store.verify().findings.isEmpty)
    #expect(try Self.bytes(register).range(of: Data("kowalczyk".utf8)) == nil)
  }

  @Test func `an erasure that was stopped before the file was compacted is finished by whoever opens it to write`()
    throws
  {
    let register = try ScratchRegister()
    try Zuzanna.fill(register)
    let store = try register.open()
    _ = try store.erase(Zuzanna.number, by: Self.eraser, at: ScratchRegister.start + 1_000_000) {
      try #require(try store.person(Zuzanna.number))
    }
    #expect(store.isCompactionDue)
    #expect(try register.open(writing: false).isCompactionDue)
    #expect(try !register.open().isCompactionDue)
    #expect(Zuzanna.traces.allSatisfy { (try? Self.bytes(register).range(of: Data($0.utf8))) == .some(nil) })
  }

  @Test func `an erasure that is refused leaves nothing to be finished`() throws {
    let register = try ScratchRegister()
    try Zuzanna.fill(register)
    let store = try register.open()
    let head = try store.head()
    #expect(throws: StoreError.busy) {
      try store.erase(Zuzanna.number, by: Self.eraser, at: ScratchRegister.start + 1_000_000) { throw StoreError.busy }
    }
    #expect(!store.isCompactionDue)
    #expect(try store.head() == head)
  }
}
