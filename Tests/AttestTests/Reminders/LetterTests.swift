import AttestRules
import AttestStore
import Testing

@testable import Attest

@Suite struct LetterTests {
  private func fixture(on today: String = "2025-09-16") throws -> ReminderFixture {
    let fixture = try ReminderFixture(on: today)
    try fixture.publish()
    try fixture.grant(.hr, to: "head")
    return fixture
  }

  private func print(_ fixture: ReminderFixture) throws -> (letters: [PrintedLetter]?, document: String) {
    var document = ""
    let letters = try fixture.register.printLetters(templates: ReminderFixture.templates) { document += $0 }
    return (letters, document)
  }

  @Test func `whoever has no address gets a sheet with a number and the statement, once a stage`() throws {
    let fixture = try fixture()
    try fixture.add("P1", email: nil)
    try fixture.add("P2")
    try fixture.run()
    #expect(try fixture.log() == ["P1 READ +1 to P1: listed", "P2 READ +1 to P2: sent"])
    let (letters, document) = try print(fixture)
    #expect(letters?.map(\.number.description) == ["1-3"])
    #expect(
      document.contains("Sheet 1-3")
        && document.contains("I have read and understood “Safe posting”, version V1"))
    #expect(try fixture.log().first == "P1 READ +1 to P1: printed")
    #expect(try print(fixture).letters?.isEmpty == true)
    #expect(try fixture.register.store.verify().findings.isEmpty)
  }

  @Test func `a listed person comes again in every run until the sheet is printed, without a new entry`()
    throws
  {
    let fixture = try fixture()
    try fixture.add("P1", email: nil)
    try fixture.run()
    let size = try fixture.register.store.head().size
    #expect(try fixture.run().decided.forPaper.count == 1)
    #expect(try fixture.register.store.head().size == size)
  }

  @Test func `a sheet that managers are to hear of waits for the run that tells them`() throws {
    let fixture = try fixture(on: "2025-09-22")
    try fixture.add("M1")
    try fixture.add("P1", email: nil, manager: "M1")
    #expect(try print(fixture).letters?.isEmpty == true)
    try fixture.run()
    #expect(try print(fixture).letters?.count == 1)
    #expect(try fixture.log().contains("P1 READ +7 to M1: sent"))
  }

  @Test func `sheets that cannot be written do not count as printed`() throws {
    struct NoPaper: Error {}
    let fixture = try fixture()
    try fixture.add("P1", email: nil)
    #expect(throws: NoPaper.self) {
      try fixture.register.printLetters(templates: ReminderFixture.templates) { _ in throw NoPaper() }
    }
    #expect(try print(fixture).letters?.count == 1)
  }

  @Test func `nothing is printed on a day that is not a working day`() throws {
    let fixture = try fixture(on: "2025-09-20")
    try fixture.add("P1", email: nil)
    #expect(try print(fixture).letters == nil)
  }

  @Test func `only hr prints them`() throws {
    let fixture = try ReminderFixture(on: "2025-09-16")
    #expect(throws: PermissionError.self) { try print(fixture) }
  }
}
