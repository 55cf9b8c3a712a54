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

  private func print(
    _ fixture: ReminderFixture
  ) throws -> (letters: [PrintedLetter]?, document: String, waiting: Int?) {
    var document = ""
    let printed = try fixture.register.printLetters(templates: ReminderFixture.templates) { document += $0 }
    return (printed?.letters, document, printed?.waiting)
  }

  @Test func `whoever has no address gets a sheet with a number and the statement, once a stage`() throws {
    let fixture = try fixture()
    try fixture.add("P1", email: nil)
    try fixture.add("P2")
    try fixture.run()
    #expect(try fixture.log() == ["P1 READ +1 to P1: listed", "P2 READ +1 to P2: sent"])
    let (letters, document, _) = try print(fixture)
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
    let before = try print(fixture)
    #expect(before.letters?.isEmpty == true && before.waiting == 1)
    try fixture.run()
    let after = try print(fixture)
    #expect(after.letters?.count == 1 && after.waiting == 0)
    #expect(try fixture.log().contains("P1 READ +7 to M1: sent"))
  }

  @Test func `without mail no run can tell managers, and nobody's sheet waits for one`() throws {
    let fixture = try ReminderFixture(on: "2025-09-22", mail: false)
    try fixture.publish()
    try fixture.grant(.hr, to: "head")
    try fixture.add("M1")
    try fixture.add("P1", email: nil, manager: "M1")
    let printed = try print(fixture)
    #expect(printed.letters?.map(\.person.number.text) == ["P1"] && printed.waiting == 0)
    #expect(try fixture.log() == ["P1 READ +7 to P1: printed"])
  }

  @Test func `an owner without an address is reminded of the review on paper, once a stage`() throws {
    let fixture = try ReminderFixture(on: "2025-09-16", requirements: [])
    try fixture.publish(owner: "P1", review: "2025-11-15")
    try fixture.grant(.hr, to: "head")
    try fixture.add("P1", email: nil)
    #expect(try fixture.run().decided.forPaper.map(\.number.text) == ["P1"])
    #expect(try fixture.log() == ["P1 POL -60 to P1: listed"])
    let (letters, document, _) = try print(fixture)
    #expect(letters?.map { $0.reviews.map(\.policy.text) } == [["POL"]])
    #expect(document.contains("Ann P1, S1") && document.contains("is to be reviewed by Saturday 15 November"))
    #expect(try fixture.log() == ["P1 POL -60 to P1: printed"])
    #expect(try print(fixture).letters?.isEmpty == true)
    #expect(throws: SheetError.nothingToSign(number: "1-3")) { try fixture.register.returnSheet("1-3") }
  }

  @Test func `an administrator without an address gets the account review on paper when it changes`() throws {
    let fixture = try fixture()
    try fixture.add("P1", email: nil, login: "head")
    try fixture.acknowledge("P1", on: "2025-09-10")
    try fixture.openAccount()
    let outcome = try fixture.run()
    #expect(outcome.decided.forPaper.map(\.number.text) == ["P1"] && !outcome.decided.isReviewUntold)
    #expect(try fixture.log() == ["P1 account review 0 to P1: listed"])
    let (letters, document, _) = try print(fixture)
    #expect(letters?.count == 1 && document.contains("@Afon"))
    #expect(try fixture.log() == ["P1 account review 0 to P1: printed"])
    fixture.move(to: "2025-09-17")
    #expect(try fixture.run().decided.forPaper.isEmpty)
    #expect(try fixture.register.store.verify().findings.isEmpty)
  }

  @Test func `a manager without an address has the digest on the sheet, with those who are late still`() throws {
    let fixture = try fixture(on: "2025-09-22")
    try fixture.add("M1", email: nil)
    try fixture.acknowledge("M1", on: "2025-09-10")
    for number in ["P1", "P2"] { try fixture.add(number, manager: "M1") }
    #expect(try fixture.run().decided.forPaper.map(\.number.text) == ["M1"])
    try fixture.acknowledge("P2", on: "2025-09-22")
    let (letters, document, _) = try print(fixture)
    #expect(letters?.map(\.person.number.text) == ["M1"])
    #expect(document.contains("Ann P1") && !document.contains("Ann P2"))
    #expect(try fixture.log().contains("P1 READ +7 to M1: printed"))
  }

  @Test func `what was listed for paper is mailed once its recipient has an address`() throws {
    let fixture = try fixture(on: "2025-09-22")
    try fixture.add("M1", email: nil)
    try fixture.acknowledge("M1", on: "2025-09-10")
    try fixture.add("P1", manager: "M1")
    try fixture.run()
    _ = try fixture.mail()
    try fixture.add("M1")
    fixture.move(to: "2025-09-25")
    #expect(try fixture.run().decided.forPaper.isEmpty)
    #expect(try fixture.mail().map(\.address) == ["M1@afon.example"])
    #expect(try fixture.log().contains("P1 READ +7 to M1: sent"))
  }

  @Test func `whoever loses their address before their digest has gone out gets it on paper`() throws {
    let fixture = try fixture(on: "2025-09-22")
    try fixture.add("M1")
    try fixture.acknowledge("M1", on: "2025-09-10")
    try fixture.add("P1", manager: "M1")
    try fixture.answer(75)
    try fixture.run()
    try fixture.answer(0)
    try fixture.add("M1", email: nil)
    fixture.move(to: "2025-09-23")
    try fixture.run()
    #expect(try fixture.log().contains("P1 READ +7 to M1: listed"))
    #expect(try print(fixture).letters?.map(\.person.number.text) == ["M1"])
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
