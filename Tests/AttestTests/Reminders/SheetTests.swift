import AttestRules
import AttestStore
import Testing

@testable import Attest

@Suite struct SheetTests {
  /// A register in which sheet 1-3 was printed for P1 on 16 September 2025.
  private func printed() throws -> ReminderFixture {
    let fixture = try ReminderFixture(on: "2025-09-16")
    try fixture.publish()
    try fixture.grant(.hr, to: "head")
    try fixture.add("P1", email: nil)
    _ = try fixture.register.printLetters(templates: ReminderFixture.templates) { _ in }
    fixture.move(to: "2025-09-20")
    return fixture
  }

  @Test(arguments: ["1-3", "13", " 1 3 ", "sheet 1-3", "Sheet 1-3"])
  func `a sheet that came back is recorded by its number alone, once`(typed: String) throws {
    let fixture = try printed()
    let sheet = try fixture.register.returnSheet(typed, done: day("2025-09-18"))
    #expect(sheet.person.number.text == "P1" && sheet.signed.map(\.label.text) == ["V1"])
    #expect(sheet.day == day("2025-09-18"))
    let row = try #require(try fixture.register.store.dossier(of: sheet.person.number)?.records.first)
    #expect(
      row.evidence == .paper && row.reference == "sheet 1-3" && row.day == day("2025-09-18") && row.satisfies)
    #expect(throws: SheetError.recordedBefore(number: "1-3")) { try fixture.register.returnSheet("1-3") }
    #expect(try fixture.register.store.verify().findings.isEmpty)
  }

  @Test func `a wrong digit, a sheet that was never printed and a day that does not fit are refused`() throws {
    let fixture = try printed()
    let register = try fixture.register
    #expect(throws: SheetError.mistyped(text: "1-4")) { try register.returnSheet("1-4") }
    #expect(throws: SheetError.unknown(number: "2-1")) { try register.returnSheet("21") }
    #expect(throws: SheetError.beforePrinting(printed: day("2025-09-16"), day: day("2025-09-15"))) {
      try register.returnSheet("1-3", done: day("2025-09-15"))
    }
    #expect(throws: RecordError.self) { try register.returnSheet("1-3", done: day("2025-09-21")) }
  }

  @Test func `only hr records it`() throws {
    let fixture = try printed()
    let other = try fixture.scratch.open(as: Identity(login: "slt", established: "user id 3"))
    #expect(throws: PermissionError.self) { try other.returnSheet("1-3") }
  }
}
