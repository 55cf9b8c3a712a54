import AttestMail
import AttestRules
import AttestStore

/// Plans the days of a range for some of the people at a time; on whatever thread, over one unchanging state.
struct RangePlanner: Sendable {
  /// What the decisions of each day stand on, in order of the days.
  let grounds: [RunGround]

  private let had: MessagesOfToday
  private let today: Day
  private let codes: [Int64: SubjectCode]
  private let quiet: QuietRecords?
  private let wanted: Set<PersonNumber>

  /// A planner of the days from one to another.
  init(_ store: Store, _ register: Register, from first: Day, to last: Day, _ presence: PresenceBook) throws {
    let (today, settings) = (register.today, try register.settings().reminders)
    let had = try MessagesOfToday(store, at: register.clock.now(), in: register.zone)
    let grounds = try (first.number...max(first, last).number).map { number in
      let day = Day(number: number)
      return try RunGround(store, settings, on: day, presence: presence, digested: day == today ? had.digests : [])
    }
    (self.grounds, self.had, self.today) = (grounds, had, today)
    codes = try store.subjectCodes()
    quiet = grounds.first.map { QuietRecords($0.rulebook, in: grounds.map(\.run)) }
    wanted = grounds.reduce(into: []) { $0.formUnion($1.reviews.keys) }
  }

  /// Plans for everybody on several threads, or for one person.
  ///
  /// - Parameters:
  ///   - make: makes a piece of the plans of some people, which it is given one by one, by person and day.
  ///   - each: hears of each piece, in order of person.
  func run<Piece: Sendable>(
    _ only: PersonNumber?, in store: Store,
    _ make: @escaping @Sendable (_ plan: ((PlannedMessage) throws -> Void) throws -> Void) throws -> Piece,
    each: (Piece) throws -> Void
  ) throws {
    let sweep: @Sendable (Store) throws -> ReminderSweep = { store in
      try ReminderSweep(store, only: only, unless: quiet, or: wanted, codes: codes, isAddress: MailAddress.isSafe)
    }
    try SweepQueue(sweep) { sweep in try make { take in try plan(sweep, take) } }.run(store, each: each)
  }

  private func plan(_ sweep: ReminderSweep, _ take: (PlannedMessage) throws -> Void) throws {
    while let next = try sweep.nextOfStretch() {
      var sent = next.sent + had.placeholder(for: next.person, on: today)
      var heldBack = HeldBackOnce()
      for ground in grounds {
        var plan = ground.plan(for: next.file, hasAddress: next.hasAddress, sent: sent)
        guard plan.saysAnything else { continue }
        if grounds.count > 1 {
          sent += plan.sent(on: ground.run.day)
          plan = heldBack(plan)
        }
        if plan.saysAnything { try take(PlannedMessage(day: ground.run.day, plan: plan)) }
      }
    }
  }
}
