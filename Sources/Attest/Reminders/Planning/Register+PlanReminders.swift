import AttestRules
import AttestStore

extension Register {
  /// What the scheduler would send on each day of a range, as far as is known now; nothing is written.
  ///
  /// Each day takes for granted that those before it were sent. Whoever may only read about themselves sees what they
  /// are sent themselves.
  ///
  /// - Parameters:
  ///   - first: the first day.
  ///   - last: the last day; nil for the first alone.
  ///   - each: hears of everybody who is sent something, or from whom something is held back, by person and day.
  public func planReminders(
    from first: Day, to last: Day? = nil, each: (PlannedMessage) throws -> Void = { _ in }
  ) throws -> [DayForecast] {
    let only = try scope()
    return try store.read {
      let presence = PresenceBook(store)
      let had = try MessagesOfToday(store, at: clock.now(), in: zone)
      let grounds = try (first.number...max(first, last ?? first).number).map { number in
        let day = Day(number: number)
        return try RunGround(
          store, try settings().reminders, on: day, presence: presence,
          digested: day == today ? had.digests : [])
      }
      var forecasts = grounds.map { DayForecast($0) }
      var collectors = grounds.map { DigestCollector(for: $0.run) }
      let sweep = try ReminderSweep(store, only: only)
      while let (person, file, reminders) = try sweep.next() {
        var sent = reminders.compactMap(\.sent) + had.placeholder(for: person.number, on: today)
        for (place, ground) in grounds.enumerated() {
          let plan = ground.plan(for: file, person, sent: sent)
          sent += plan.sent(on: ground.run.day)
          collectors[place].add(plan)
          forecasts[place].count(plan)
          if plan.hasMessage || !plan.heldBack.isEmpty || !plan.heldBackReviews.isEmpty {
            try each(PlannedMessage(day: ground.run.day, person: person, plan: plan))
          }
        }
      }
      for (place, ground) in grounds.enumerated() {
        let (digests, untold) = try ground.digests(collectors[place], presence)
        forecasts[place].digests = digests
        forecasts[place].untold = untold.count
      }
      return forecasts
    }
  }
}
