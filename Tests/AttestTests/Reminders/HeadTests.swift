import AttestMail
import AttestRules
import AttestStore
import Foundation
import Testing

@testable import Attest

/// Audit heads for people outside.
@Suite struct HeadTests {
  private static let keepers = "\"heads\": {\"to\": [\"clerk@governors.example\", \"chair@governors.example\"]}"

  private func fixture(_ day: String = "2025-09-16") throws -> ReminderFixture {
    try ReminderFixture(on: day, [Self.keepers])
  }

  @Test func `each address gets the head of the day, as the chain stood before the run, once`() throws {
    let fixture = try fixture()
    let before = try fixture.register.store.head()
    let outcome = try fixture.run()
    #expect(outcome.delivered.heads == 2 && outcome.delivered.sent == 0)
    #expect(try fixture.run().delivered.heads == 0)
    let mail = try fixture.mail()
    #expect(mail.map(\.address) == ["chair@governors.example", "clerk@governors.example"])
    #expect(mail.map { AuditHead.all(in: $0.text) } == [[before], [before]])
    #expect(Set(mail.map(\.id)).count == 2)
  }

  @Test func `the mail as it was saved is a head that the chain still holds, and says what to do with it`() throws {
    let fixture = try fixture()
    try fixture.run()
    let text = try #require(try fixture.mail().first?.text)
    let register = try fixture.register
    #expect(try register.verify(heads: AuditHead.all(in: text)).verdict == .intact)
    #expect(text.contains("attest audit verify --head FILE"))
  }

  @Test func `the next working day brings the next head, though nothing else was entered`() throws {
    let fixture = try fixture("2025-09-19")
    try fixture.run()
    let first = try fixture.mail().flatMap { AuditHead.all(in: $0.text) }
    fixture.move(to: "2025-09-20")
    #expect(try fixture.run().delivered.heads == 0)
    fixture.move(to: "2025-09-22")
    #expect(try fixture.run().delivered.heads == 2)
    let next = try fixture.mail().flatMap { AuditHead.all(in: $0.text) }
    #expect(try #require(first.first).size < #require(next.first).size)
    #expect(try fixture.register.verify(heads: first + next).verdict == .intact)
  }

  @Test func `one that fails for now is sent again with the same identity and the same head`() throws {
    let fixture = try fixture()
    let before = try fixture.register.store.head()
    try fixture.answer(75)
    #expect(try fixture.run().delivered.postponed.count == 2)
    let ids = try fixture.register.reminderLog().compactMap(\.messageID)
    try fixture.answer(0)
    fixture.scratch.time.advance(minutes: 6)
    #expect(try fixture.run().delivered.heads == 2)
    let mail = try fixture.mail()
    #expect(mail.map(\.id).sorted() == ids.map { "<\($0)>" }.sorted())
    #expect(mail.allSatisfy { AuditHead(text: $0.text) == before })
  }

  @Test func `two runs that overlap mail no head twice`() throws {
    let fixture = try ReminderFixture(
      on: "2025-09-16", ["\"heads\": {\"to\": [\"a@x.example\", \"b@x.example\", \"c@x.example\"]}"])
    let (one, other) = (try fixture.register, try fixture.register)
    _ = try one.writeReminders(from: fixture.desk(one).from.address)
    var between = 0
    let first = try one.deliverReminders(
      with: fixture.desk(one),
      each: { _ in
        guard between == 0 else { return }
        between = try other.runReminders(with: fixture.desk(other)).delivered.heads
      })
    #expect(first.heads + between == 3 && between > 0)
    #expect(try Set(fixture.mail().map(\.id)).count == 3)
  }

  @Test func `a claim that was left behind is taken up when its lease is over, with the same identity and head`() throws
  {
    let fixture = try fixture()
    let before = try fixture.register.store.head()
    let register = try fixture.register
    let desk = try fixture.desk(register)
    _ = try register.writeReminders(from: desk.from.address)
    let courier = HeadCourier(register.store, desk: desk, zone: register.zone, settings: try register.settings())
    var withdrawn = 0
    let claimed = try register.change(.remindDeliver) { try courier.next(in: $0, withdrawn: &withdrawn) }.result
    #expect(try fixture.run().delivered.heads == 1)
    fixture.scratch.time.advance(minutes: 6)
    #expect(try fixture.run().delivered.heads == 1)
    let mail = try fixture.mail()
    #expect(mail.count == 2)
    #expect(mail.map(\.id).contains(try #require(claimed).message.id.description))
    #expect(mail.allSatisfy { AuditHead(text: $0.text) == before })
  }

  @Test func `an address that was taken out meanwhile gets nothing more`() throws {
    let fixture = try fixture()
    let register = try fixture.register
    _ = try register.writeReminders(from: fixture.desk(register).from.address)
    _ = try register.change(.configure) {
      try $0.put(SettingRow(name: "heads.to", value: "clerk@governors.example"))
    }
    #expect(try fixture.run().delivered.heads == 1)
    #expect(try fixture.mail().map(\.address) == ["clerk@governors.example"])
    #expect(
      try fixture.log() == [
        "- audit head 0 to chair@governors.example: withdrawn", "- audit head 0 to clerk@governors.example: sent",
      ])
  }

  @Test func `what is given up makes the run a failure and stands in the log`() throws {
    let fixture = try fixture()
    try fixture.answer(65)
    let outcome = try fixture.run()
    #expect(outcome.hasUndelivered && outcome.delivered.undelivered.count == 2)
    #expect(try fixture.register.reminderLog().allSatisfy { $0.state == "undelivered" && $0.person == nil })
    #expect(try fixture.register.store.verify().findings.isEmpty)
  }

  @Test func `an address that mail cannot safely go to is named before anything is decided`() throws {
    let fixture = try ReminderFixture(on: "2025-09-16", ["\"heads\": {\"to\": [\"a..b@governors.example\"]}"])
    #expect(throws: ReminderError.self) { try fixture.desk(fixture.register) }
  }
}
