import AttestRules
import AttestStore

/// What the days of a range come to for some of the people: those between two numbers, or one person.
struct RangePlan: Sendable {
  /// Who is sent something, or from whom something is held back, by person and day.
  var messages: [PlannedMessage] = []
  /// What each day comes to.
  var forecasts: [DayForecast]
  /// How many managers and SLT are told on each day.
  var tallies: [DigestTally]

  /// Nobody's plan yet.
  init(_ grounds: [RunGround]) {
    forecasts = grounds.map { DayForecast($0) }
    tallies = grounds.map { DigestTally(for: $0.run) }
  }

  /// Takes in the plans of further people, but not their messages.
  mutating func count(_ other: RangePlan) {
    for place in forecasts.indices {
      forecasts[place].add(other.forecasts[place])
      tallies[place].add(other.tallies[place])
    }
  }
}

/// Plans the days of a range for some of the people at a time; on whatever thread, over one unchanging state.
struct RangePlanner: Sendable {
  /// What the decisions of each day stand on, in order of the days.
  let grounds: [RunGround]
  /// Who has had a message today.
  let had: MessagesOfToday
  /// Today, which may be one of the days.
  let today: Day

  private let quiet: QuietRecords?
  private let wanted: Set<PersonNumber>
  private let codes: [Int64: SubjectCode]
  private let operatorships: [PersonNumber: [Operatorship]]

  /// A planner of these days.
  init(_ grounds: [RunGround], had: MessagesOfToday, today: Day, in store: Store) throws {
    self.grounds = grounds
    self.had = had
    self.today = today
    quiet = grounds.first.map { QuietRecords($0.rulebook, in: grounds.map(\.run)) }
    wanted = grounds.reduce(into: []) { $0.formUnion($1.reviews.keys) }
    codes = try store.subjectCodes()
    operatorships = try store.operatorships()
  }

  /// The plan for some of the people.
  func plan(_ scope: PeopleScope, in store: Store) throws -> RangePlan {
    var range = RangePlan(grounds)
    let sweep = try ReminderSweep(
      store, scope, unless: quiet, or: wanted, codes: codes, operatorships: operatorships)
    while let (person, file, reminders) = try sweep.next() {
      var sent = reminders.compactMap(\.sent) + had.placeholder(for: person.number, on: today)
      var heldBack = HeldBackOnce()
      for place in grounds.indices {
        let whole = grounds[place].plan(for: file, person, sent: sent)
        guard whole.saysAnything else { continue }
        let plan = grounds.count == 1 ? whole : heldBack(whole)
        let day = grounds[place].run.day
        if grounds.count > 1 { sent += plan.sent(on: day) }
        range.tallies[place].add(plan)
        range.forecasts[place].count(plan)
        guard plan.saysAnything else { continue }
        range.messages.append(PlannedMessage(day: day, person: person, plan: plan))
      }
    }
    return range
  }
}
