import AttestMail
import AttestRules
import AttestStore
import Testing

@testable import Attest

/// What must hold of reminders that were really written, claimed and handed over, in random years.
@Suite struct YearTests {
  private static let steps = 25

  @Test(arguments: 0..<6)
  func `in any year the right people are told once, in time, and on working days only`(seed: Int) throws {
    let year = try RandomYear(seed: seed)
    var identities: Set<String> = []
    for _ in 0..<Self.steps {
      try year.advance()
      let register = try year.fixture.register
      let desk = try year.fixture.desk(register)
      let decided = try register.writeReminders(from: desk.from.address)
      try year.happen()
      let late = try year.late(in: register)
      let delivered = try register.deliverReminders(with: desk)
      let mail = try year.fixture.mail()
      let place = "seed \(seed), \(year.today)"

      if !decided.isWorkingDay { #expect(mail.isEmpty, "\(place)") }
      #expect(mail.count == delivered.sent)
      for message in mail { #expect(identities.insert(message.id).inserted, "\(place)") }
      try expectOneEach(mail, in: register, place)
      try expectWanted(mail, in: register, year, place)
      if decided.isWorkingDay { try expectTold(late, in: register, year, place) }
    }
    #expect(identities.count > 10)
    #expect(try year.fixture.register.store.verify().findings.isEmpty)
    #expect(try year.fixture.register.violations("messages", "reminders", "codes", "clock").isEmpty)
  }

  @Test(arguments: 20..<22)
  func `nobody is told the same stage twice`(seed: Int) throws {
    let year = try RandomYear(seed: seed)
    for _ in 0..<Self.steps {
      try year.advance()
      try year.fixture.run()
    }
    var told: Set<String> = []
    for line in try year.fixture.register.reminderLog() where line.state == "sent" {
      let key = "\(line.person?.text ?? "-") \(line.code) \(line.due) \(line.stage) to \(line.recipient)"
      // A digest may repeat what the person was told of on paper or withdrawn for; to themselves nothing is.
      if line.person.map({ .person($0) }) == line.recipient { #expect(told.insert(key).inserted, "\(key)") }
    }
    #expect(told.count > 5)
  }

  /// One message of their own and one digest at most.
  private func expectOneEach(_ mail: [ReminderFixture.Mail], in register: Register, _ place: String) throws {
    var seen: Set<String> = []
    for message in mail {
      let row = try row(of: message, in: register)
      #expect(seen.insert("\(row.recipient) \(row.sort)").inserted, "\(place)")
    }
  }

  /// Nobody who complied in the meantime, left or is on leave.
  private func expectWanted(
    _ mail: [ReminderFixture.Mail], in register: Register, _ year: RandomYear, _ place: String
  ) throws {
    for message in mail {
      let row = try row(of: message, in: register)
      for reminder in try register.store.reminders(in: row.id) where reminder.state == .sent {
        guard let code = reminder.requirement else { continue }
        #expect(try year.isDue(row.recipient, code.text, in: register), "\(row.recipient) \(code), \(place)")
      }
    }
  }

  /// Whoever is late has the latest stage, or a message on its way or of today that holds it back until tomorrow.
  private func expectTold(
    _ late: [(person: PersonNumber, code: String, due: Day)], in register: Register, _ year: RandomYear,
    _ place: String
  ) throws {
    let now = register.clock.now()
    let had = try MessagesOfToday(register.store, at: now, in: register.zone)
    for (person, code, due) in late {
      guard let stage = Stages.standard.latest(upTo: year.today.days(since: due)), stage > 0 else { continue }
      let rows = try register.store.reminders(of: person)
      let isTold = rows.contains {
        $0.code == code && $0.due == due && $0.stage >= stage && $0.state == .sent
      }
      #expect(isTold || had.personal.contains(person), "\(person) \(code) \(due) \(stage), \(place)")
    }
  }

  private func row(of message: ReminderFixture.Mail, in register: Register) throws -> OutboxRow {
    let id = message.id.dropFirst().dropLast()
    return try #require(
      try register.store.messages(from: .first, to: .last).first { $0.messageID == id })
  }
}
