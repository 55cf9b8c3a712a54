import AttestMail
import AttestRules
import AttestStore
import Foundation
import Testing

@testable import Attest

/// READ applies from 1 September 2025, so that whoever is there is due on the 15th; the 16th is a Tuesday.
@Suite struct RunTests {
  private func fixture(on today: String = "2025-09-16", _ more: [String] = []) throws -> ReminderFixture {
    let fixture = try ReminderFixture(on: today, more)
    try fixture.publish()
    return fixture
  }

  @Test func `everybody with something due gets one message, and a second run finds nothing left`() throws {
    let fixture = try fixture()
    for number in ["P1", "P2"] { try fixture.add(number) }
    let outcome = try fixture.run()
    #expect(outcome.decided.messages == 2 && outcome.delivered.sent == 2)
    #expect(try fixture.mail().map(\.address) == ["P1@afon.example", "P2@afon.example"])
    #expect(try fixture.run().delivered.sent == 0)
    #expect(try fixture.log() == ["P1 READ +1 to P1: sent", "P2 READ +1 to P2: sent"])
    #expect(try fixture.register.store.verify().findings.isEmpty)
  }

  @Test func `nothing goes out on a day that is not a working day, and the next one makes up for it`() throws {
    let fixture = try fixture(on: "2025-09-20")
    try fixture.add("P1")
    #expect(try !fixture.run().decided.isWorkingDay)
    fixture.move(to: "2025-09-22")
    #expect(try fixture.run().delivered.sent == 1)
    #expect(try fixture.log() == ["P1 READ +7 to P1: sent"])
  }

  enum Meanwhile: CaseIterable {
    case complied, left, absent
  }

  @Test(arguments: Meanwhile.allCases)
  func `whoever complied, left or went on leave since the run is not told`(what: Meanwhile) throws {
    let fixture = try fixture()
    try fixture.add("P1")
    try fixture.add("P2")
    let register = try fixture.register
    let desk = try fixture.desk(register)
    #expect(try register.writeReminders(from: desk.from.address).messages == 2)
    switch what {
    case .complied: try fixture.acknowledge("P1", on: "2025-09-16")
    case .left:
      _ = try register.change(.personLeave) { change in
        var row = try register.store.dossier(of: PersonNumber("P1")!)!.appointments[0]
        row.days = DayRange(first: row.days.first, last: day("2025-09-15"))
        try change.put(row)
      }
    case .absent: try fixture.absent("P1", "2025-09-16", "2025-09-17")
    }
    let report = try register.deliverReminders(with: desk)
    #expect(report.sent == 1 && report.withdrawn == 1)
    #expect(try fixture.mail().map(\.address) == ["P2@afon.example"])
    #expect(try fixture.log() == ["P1 READ +1 to P1: withdrawn", "P2 READ +1 to P2: sent"])
  }

  @Test func `whoever was withdrawn is told again once they are back`() throws {
    let fixture = try fixture()
    try fixture.add("P1")
    let register = try fixture.register
    let desk = try fixture.desk(register)
    _ = try register.writeReminders(from: desk.from.address)
    try fixture.absent("P1", "2025-09-16", "2025-09-17")
    _ = try register.deliverReminders(with: desk)
    fixture.move(to: "2025-10-15")
    #expect(try fixture.run().delivered.sent == 1)
  }

  @Test func `a manager gets one digest from a week late on, the SLT from two, beside their own message`()
    throws
  {
    let fixture = try fixture(on: "2025-09-22")
    try fixture.add("M1")
    for number in ["P1", "P2"] { try fixture.add(number, manager: "M1") }
    try fixture.add("S1")
    try fixture.grant(.slt, to: "S1")
    try fixture.run()
    let digest = try #require(
      try fixture.mail().first { $0.subject == "2 people in your team have something overdue" })
    #expect(digest.address == "M1@afon.example")
    #expect(digest.text.contains("Ann P1, S1") && digest.text.contains("Safe posting"))
    fixture.move(to: "2025-09-29")
    try fixture.run()
    #expect(
      try fixture.mail().filter { $0.address == "S1@afon.example" }.map(\.subject).sorted()
        == [
          "3 people are overdue and may need your word",
          "Safe posting: overdue since Monday 15 September 2025",
        ])
  }

  @Test func `whoever complied since the run is no longer in the digest`() throws {
    let fixture = try fixture(on: "2025-09-22")
    try fixture.add("M1")
    try fixture.acknowledge("M1", on: "2025-09-10")
    for number in ["P1", "P2"] { try fixture.add(number, manager: "M1") }
    let register = try fixture.register
    let desk = try fixture.desk(register)
    _ = try register.writeReminders(from: desk.from.address)
    try fixture.acknowledge("P1", on: "2025-09-22")
    _ = try register.deliverReminders(with: desk)
    let digest = try #require(try fixture.mail().first { $0.address == "M1@afon.example" })
    #expect(!digest.text.contains("Ann P1") && digest.text.contains("Ann P2"))
  }

  @Test func `the owner of a policy hears of its review in the same message as what is due to them`() throws {
    let fixture = try ReminderFixture(on: "2025-09-16")
    try fixture.publish(owner: "P1", review: "2025-11-15")
    try fixture.add("P1")
    try fixture.run()
    let mail = try fixture.mail()
    #expect(mail.count == 1)
    #expect(mail.first?.text.contains("is to be reviewed by Saturday 15 November 2025") == true)
    #expect(try fixture.log() == ["P1 POL -60 to P1: sent", "P1 READ +1 to P1: sent"])
  }

  @Test func `a manager without an address is to be told on paper`() throws {
    let fixture = try fixture(on: "2025-09-22")
    try fixture.add("M1", email: nil)
    try fixture.add("P1", manager: "M1")
    let outcome = try fixture.run()
    #expect(outcome.decided.forPaper.map(\.number.text) == ["M1"] && !outcome.hasUndelivered)
    #expect(try fixture.log().contains("P1 READ +7 to M1: listed"))
  }

  @Test func `only an administrator runs it, and whoever reads sees the plan`() throws {
    let fixture = try fixture()
    try fixture.add("P1")
    let other = try fixture.scratch.open(as: Identity(login: "P1", established: "user id 2"))
    #expect(throws: PermissionError.self) { try fixture.desk(other) }
    #expect(throws: PermissionError.self) { try other.writeReminders(from: MailAddress("a@b.example")) }
    #expect(try other.planReminders(from: other.today).first?.messages == 1)
  }
}
