import AttestRules
import TestSupport

/// A scheduler that runs over a random register on some days, now and then twice, and is off for weeks at a time.
struct RandomOutages {
  let register: RandomRegister
  let plain: PlainScheduler
  let slt: Set<PersonNumber>
  private(set) var days: [Day] = []
  private(set) var unaddressed: Set<PersonNumber> = []

  /// A run, what was planned in it, and everything sent before it.
  struct Run {
    let plan: DayPlan
    let before: [PersonNumber: [SentReminder]]

    var day: Day { plan.run.day }
  }

  init(seed: Int) {
    var random = SeededGenerator(seed: seed + 1_000_000)
    register = RandomRegister(seed: seed, people: 4)
    let summer = RandomRegister.start.adding(days: random.number(100...350))
    plain = PlainScheduler(
      walk: DayByDayWalk(register: register),
      bankHolidays: Set((0..<10).map { _ in RandomRegister.start.adding(days: random.number(50...500)) }),
      closure: DayRange(first: summer, last: summer.adding(days: random.number(0...45))))
    slt = [PersonNumber(stored: "P0"), PersonNumber(stored: "P1")]
    var day = RandomRegister.start.adding(days: random.number(50...200))
    for _ in 0..<30 {
      if !random.once(in: 8) { day = day.adding(days: random.once(in: 6) ? random.number(10...35) : 1) }
      days.append(day)
    }
    for file in register.files where random.once(in: 4) { unaddressed.insert(file.number) }
  }

  func isActive(_ person: PersonNumber, on day: Day) -> Bool {
    register.files.contains { $0.number == person && plain.walk.presence($0, day) == .active }
  }

  /// All runs, each remembering what those before it sent.
  func runs() -> [Run] {
    var sent: [PersonNumber: [SentReminder]] = [:]
    var digested: [Day: Set<PersonNumber>] = [:]
    let calendar = WorkingCalendar(bankHolidays: plain.bankHolidays, closures: [plain.closure])
    return days.map { day in
      let run = ReminderRun(on: day, calendar: calendar, slt: slt, digestedToday: digested[day] ?? [])
      let people = register.files.map {
        ReminderSubject(
          file: $0, hasAddress: !unaddressed.contains($0.number), sent: sent[$0.number] ?? [])
      }
      let plan = register.rulebook.dayPlan(for: people, in: run, isActive: { isActive($0, on: day) })
      let before = sent
      for message in plan.messages { sent[message.person, default: []] += message.sent(on: day) }
      digested[day, default: []].formUnion(plan.digests.map(\.recipient))
      return Run(plan: plan, before: before)
    }
  }
}
