import AttestRules
import Foundation
import Testing

@testable import Attest
@testable import AttestStore

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

  @Test func `in a range, what is held back is said of its first day only`() throws {
    let fixture = try ReminderFixture(on: "2025-09-16")
    try fixture.publish()
    for number in ["P1", "P2"] { try fixture.add(number) }
    try fixture.run()
    try fixture.absent("P1", "2025-09-17", "2025-09-19")
    fixture.move(to: "2025-09-17")
    var said: [String] = []
    let days = try fixture.register.planReminders(from: day("2025-09-17"), to: day("2025-09-26")) { message, _ in
      said += message.plan.items.map { "\(message.day) \(message.plan.person) \($0.stage)" }
      said += message.plan.heldBack.map { "\(message.day) \(message.plan.person) \($0.reason)" }
    }
    #expect(
      said == [
        "2025-09-17 P1 already sent", "2025-09-22 P1 7", "2025-09-17 P2 already sent", "2025-09-22 P2 7",
      ])
    #expect(days.map { $0.heldBack.values.reduce(0, +) } == [2] + Array(repeating: 0, count: 9))
  }

  @Test func `a plan of many people is made on two threads, and comes in order of person`() throws {
    let fixture = try ReminderFixture(on: "2025-09-16")
    try fixture.publish()
    let people = (0..<20_000).map { "P\(100_000 + $0)" }
    try fixture.add(people)
    for number in people.filter({ $0.hasSuffix("7") }) { try fixture.absent(number, "2025-09-16", "2025-09-16") }
    var said: [String] = []
    let plan = try #require(
      try fixture.register.planReminders(from: day("2025-09-16")) { message, _ in
        said.append(message.plan.person.text)
      }.first)
    #expect(said == people)
    #expect(plan.messages == 18_000 && plan.heldBack == [.absent: 2000] && plan.stages == [1: 18_000])
  }

  @Test func `what is made of the messages in pieces comes in the same order`() throws {
    let fixture = try ReminderFixture(on: "2025-09-16")
    try fixture.publish()
    let people = (0..<20_000).map { "P\(100_000 + $0)" }
    try fixture.add(people)
    var pieces: [[String]] = []
    try fixture.register.listReminders(
      from: day("2025-09-16"), to: day("2025-09-16"),
      inPieces: { messages in
        var piece: [String] = []
        try messages { piece.append($0.plan.person.text) }
        return piece
      }, each: { pieces.append($0) })
    #expect(pieces.count > 1 && pieces.flatMap(\.self) == people)
  }

  @Test func `somebody who waits to write does not stop a plan, which one thread can make alone`() throws {
    let fixture = try ReminderFixture(on: "2025-09-16")
    try fixture.publish()
    try fixture.add((0..<20_000).map { "P\(100_000 + $0)" })
    let register = try fixture.register
    let writer = try Database(path: register.store.path, mode: .writing)
    let plan = try register.store.read {
      _ = try register.store.head()
      try writer.run("PRAGMA busy_timeout=0; BEGIN IMMEDIATE; UPDATE setting SET value = value")
      #expect(throws: StoreError.busy) { try writer.run("COMMIT") }
      return try register.planReminders(from: day("2025-09-16")).first
    }
    try writer.run("COMMIT")
    #expect(plan?.messages == 20_000)
  }

  @Test func `administrators hear of the account review when it changes, all together, and only then`() throws {
    let fixture = try ReminderFixture(on: "2025-09-16")
    try fixture.publish()
    try fixture.add("P1", login: "head")
    try fixture.acknowledge("P1", on: "2025-09-10")
    try fixture.openAccount()
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
    try fixture.scratch.write(
      Written.organisation([Written.requirement()], ["\"mail\": {\"from\": \"attest@new.example\"}"]),
      to: "organisation.json")
    let register = try fixture.register
    #expect(try register.configure(register.planConfiguration()) != nil)
    #expect(try calendar() == first)
    try fixture.acknowledge("P1", on: "2025-09-17")
    let renewed = try calendar()
    #expect(renewed.contains("DTSTART;VALUE=DATE:20260917"), "\(renewed)")
  }
}
