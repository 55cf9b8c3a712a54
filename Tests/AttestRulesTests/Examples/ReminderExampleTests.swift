import AttestRules
import Testing

/// The runs of the scheduler in `examples/rules`, which remember from one to the next what was sent.
@Suite(.enabled(if: Example.folder != nil, "no folder of examples on this machine"))
struct ReminderExampleTests {
  @Test(arguments: Example.names)
  func `every message and digest agrees`(name: String) throws {
    let example = try Example.load(name)
    let register = example.register
    let (rulebook, files) = (register.rulebook, register.files)
    let calendar = WorkingCalendar(
      bankHolidays: register.bankHolidays,
      closures: register.closures.map { DayRange(first: $0, last: $0) })
    let slt = Set(register.people.filter(\.slt).map { PersonNumber(stored: $0.number) })
    let unaddressed = Set(register.people.filter { $0.address == nil }.map(\.number))
    var sent: [PersonNumber: [SentReminder]] = [:]
    for expected in example.expect.runs {
      let run = ReminderRun(on: expected.day, calendar: calendar, slt: slt)
      let people = files.values.map {
        ReminderSubject(
          file: $0, hasAddress: !unaddressed.contains($0.number.text), sent: sent[$0.number] ?? [])
      }
      let plan = rulebook.dayPlan(
        for: people, in: run, isActive: { files[$0]?.presence(on: expected.day) == .active })
      let place: Comment = "\(name) \(expected.day)"
      let messages = plan.messages.map { ($0.person.text, $0.items.map(Example.Item.init)) }
      #expect(Dictionary(uniqueKeysWithValues: messages) == expected.messages, place)
      let printed = plan.messages.filter { $0.delivery == .sheet }.map(\.person.text)
      #expect(Set(printed) == Set(expected.printed), place)
      let digests = plan.digests.map { ($0.recipient.text, $0.items.map(Example.Item.init)) }
      #expect(Dictionary(uniqueKeysWithValues: digests) == expected.digests, place)
      for message in plan.messages { sent[message.person, default: []] += message.sent(on: expected.day) }
    }
  }
}

extension Example.Item {
  init(_ item: ReminderItem) {
    self.init(
      person: nil, requirement: item.requirement.text, due: item.due, stage: item.stage,
      accounts: item.accounts)
  }

  init(_ digest: DigestItem) {
    self.init(
      person: digest.person.text, requirement: digest.item.requirement.text, due: digest.item.due,
      stage: digest.item.stage, accounts: nil)
  }
}
