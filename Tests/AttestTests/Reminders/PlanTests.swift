import AttestRules
import AttestStore
import Foundation
import Testing

@testable import Attest

@Suite struct PlanTests {
  @Test func `a range shows each stage on its day, takes those before it for sent, and writes nothing`()
    throws
  {
    let fixture = try ReminderFixture(on: "2025-09-01")
    try fixture.publish()
    try fixture.add("P1")
    let register = try fixture.register
    let size = try register.store.head().size
    let days = try register.planReminders(from: day("2025-09-01"), to: day("2025-09-30"))
    let sent = days.flatMap { day in day.stages.keys.map { "\(day.day) \($0)" } }
    #expect(
      sent == [
        "2025-09-01 -14", "2025-09-08 -7", "2025-09-12 -1", "2025-09-16 1", "2025-09-22 7", "2025-09-29 14",
      ])
    #expect(try register.store.head().size == size)
  }

  @Test func `what is held back is counted with its reason`() throws {
    let fixture = try ReminderFixture(on: "2025-09-16")
    try fixture.publish()
    for number in ["P1", "P2"] { try fixture.add(number) }
    try fixture.absent("P1", "2025-09-16", "2025-09-16")
    try fixture.run()
    let plan = try #require(try fixture.register.planReminders(from: day("2025-09-16")).first)
    #expect(plan.heldBack == [.absent: 1, .alreadySent: 1] && plan.messages == 0)
    let weekend = try #require(try fixture.register.planReminders(from: day("2025-09-20")).first)
    #expect(!weekend.isWorkingDay && weekend.heldBack == [.notWorkingDay: 1, .alreadySent: 1])
  }

  @Test func `administrators hear of the account review when it changes, all together, and only then`() throws {
    let fixture = try ReminderFixture(on: "2025-09-16")
    try fixture.publish()
    try fixture.add("P1", login: "head")
    try fixture.acknowledge("P1", on: "2025-09-10")
    _ = try fixture.register.change(.accountApprove) { change in
      var account = AccountRow(
        id: 1, nameKey: "facebook:afon", platform: "Facebook", handle: "@Afon", site: SiteCode("S1")!,
        state: .active)
      (account.lead, account.opened) = (PersonNumber("P1")!, day("2025-09-10"))
      try change.put(account)
      try change.put(AccountOperatorRow(person: PersonNumber("P1")!, account: 1, first: day("2025-09-10")))
      try change.put(
        AccountEventRow(
          .approve, to: account, entry: change.entry, day: day("2025-09-10"), login: "head", person: nil,
          reason: nil))
    }
    try fixture.run()
    #expect(try fixture.mail().map(\.subject) == ["Account review: one account needs somebody to act"])
    fixture.move(to: "2025-09-17")
    #expect(try fixture.run().delivered.sent == 0)
    try fixture.absent("P1", "2025-09-18", "2025-09-19")
    fixture.move(to: "2025-09-18")
    #expect(try fixture.run().delivered.sent == 0)
  }

  @Test func `due days keep their identity from one calendar to the next`() throws {
    let fixture = try ReminderFixture(on: "2025-09-16")
    try fixture.publish()
    try fixture.add("P1")
    func calendar() throws -> String {
      let register = try fixture.register
      let person = try #require(try register.store.dossier(of: PersonNumber("P1")!)).person
      return String(decoding: try register.dueCalendar(of: person), as: UTF8.self)
    }
    let first = try calendar()
    #expect(first.contains("DTSTART;VALUE=DATE:20250915"))
    fixture.move(to: "2025-09-17")
    #expect(try calendar() == first)
    try fixture.acknowledge("P1", on: "2025-09-17")
    let renewed = try calendar()
    #expect(renewed.contains("DTSTART;VALUE=DATE:20260917"), "\(renewed)")
  }
}
