import AttestMail
import AttestRules
import AttestStore
import Foundation
import Testing

@testable import Attest

@Suite struct DeliveryTests {
  private func fixture(people: [String] = ["P1", "P2"]) throws -> ReminderFixture {
    let fixture = try ReminderFixture(on: "2025-09-16")
    try fixture.publish()
    for number in people { try fixture.add(number) }
    return fixture
  }

  @Test func `two runs that overlap send nothing twice`() throws {
    let fixture = try fixture(people: ["P1", "P2", "P3"])
    let (one, other) = (try fixture.register, try fixture.register)
    _ = try one.writeReminders(from: fixture.desk(one).from.address)
    var between = 0
    let first = try one.deliverReminders(
      with: fixture.desk(one), isStopped: { false },
      each: { _ in
        guard between == 0 else { return }
        between = try other.runReminders(with: fixture.desk(other)).delivered.sent
      })
    #expect(first.sent + between == 3 && between > 0)
    #expect(try Set(fixture.mail().map(\.id)).count == 3)
  }

  @Test func `a failure that may pass is tried again after a while, with the same identity`() throws {
    let fixture = try fixture(people: ["P1"])
    try fixture.answer(75)
    let failed = try fixture.run()
    #expect(failed.delivered.postponed.count == 1 && !failed.hasUndelivered)
    let id = try fixture.register.reminderLog().first?.messageID
    try fixture.answer(0)
    #expect(try fixture.run().delivered.sent == 0)
    fixture.scratch.time.advance(minutes: 6)
    #expect(try fixture.run().delivered.sent == 1)
    #expect(try fixture.mail().map(\.id) == ["<\(try #require(id))>"])
  }

  @Test func `somebody whose message still waits gets no second one, not even for a later stage`() throws {
    let fixture = try fixture(people: ["P1"])
    try fixture.answer(75)
    try fixture.run()
    try fixture.answer(0)
    fixture.move(to: "2025-09-22")
    let outcome = try fixture.run()
    #expect(outcome.decided.messages == 0 && outcome.delivered.sent == 1)
    fixture.move(to: "2025-09-23")
    #expect(try fixture.run().delivered.sent == 1)
    #expect(try fixture.log() == ["P1 READ +1 to P1: sent", "P1 READ +7 to P1: sent"])
  }

  @Test func `what is given up stands in the log, and is not tried every day`() throws {
    let fixture = try fixture(people: ["P1"])
    try fixture.answer(65)
    let outcome = try fixture.run()
    #expect(outcome.hasUndelivered && outcome.delivered.undelivered.compactMap(\.recipient.number) == ["P1"])
    try fixture.answer(0)
    fixture.move(to: "2025-09-17")
    #expect(try fixture.run().delivered.sent == 0)
    #expect(try fixture.log() == ["P1 READ +1 to P1: undelivered"])
  }

  @Test(arguments: [64, 78])
  func `a sendmail that is not set up stops the run, and all messages wait`(code: Int) throws {
    let fixture = try fixture()
    try fixture.answer(code)
    let outcome = try fixture.run()
    #expect(outcome.isMisconfigured && outcome.delivered.waiting == 2)
    #expect(outcome.delivered.undelivered.isEmpty)
    try fixture.answer(0)
    #expect(try fixture.run().delivered.sent == 2)
  }

  @Test func `a run that is asked to stop finishes the message in hand`() throws {
    let fixture = try fixture()
    let register = try fixture.register
    var asked = 0
    let outcome = try register.runReminders(
      with: fixture.desk(register),
      isStopped: {
        asked += 1
        return asked == 2
      })
    #expect(outcome.delivered.isStopped && outcome.delivered.sent == 1 && outcome.delivered.waiting == 1)
    #expect(try fixture.run().delivered.sent == 1)
    #expect(try fixture.mail().count == 2)
  }

  @Test func `a claim that was left behind is taken up when its lease is over, with the same identity`()
    throws
  {
    let fixture = try fixture(people: ["P1"])
    let register = try fixture.register
    let desk = try fixture.desk(register)
    _ = try register.writeReminders(from: desk.from.address)
    let courier = Courier(
      register.store, desk: desk, zone: register.zone, settings: try register.settings())
    var withdrawn = 0
    let claimed = try register.change(.remindDeliver) { try courier.next(in: $0, withdrawn: &withdrawn) }
      .result
    #expect(try fixture.run().delivered.sent == 0)
    fixture.scratch.time.advance(minutes: 6)
    #expect(try fixture.run().delivered.sent == 1)
    #expect(try fixture.mail().map(\.id) == [claimed?.message.id.description])
  }

  @Test func `an address that mail cannot safely go to is never given to the mail program`() throws {
    let fixture = try fixture(people: [])
    try fixture.add("P1", email: "-oX/tmp/x@afon.example")
    let outcome = try fixture.run()
    #expect(outcome.decided.forPaper.map(\.number.text) == ["P1"])
    #expect(try fixture.mail().isEmpty)
  }

  @Test func `a mistake in a template is named before anything is decided`() throws {
    let fixture = try fixture(people: ["P1"])
    let folder = "\(fixture.scratch.folder)/templates"
    try FileManager.default.copyItem(atPath: ReminderFixture.templates, toPath: folder)
    try "Subject: {{frist_title}}\n\nDear {{given_name}}\n".write(
      toFile: "\(folder)/reminder.txt", atomically: true, encoding: .utf8)
    let error = #expect(throws: TemplateErrors.self) { try fixture.register.mailDesk() }
    #expect(error?.description.contains("reminder.txt:1:10: there is no field “frist_title”") == true)
    #expect(try fixture.log().isEmpty)
  }

  @Test func `without an address to send from nothing is decided`() throws {
    let fixture = try ReminderFixture(on: "2025-09-16", mail: false)
    #expect(throws: ReminderError.noSender) { try fixture.desk(fixture.register) }
  }
}
