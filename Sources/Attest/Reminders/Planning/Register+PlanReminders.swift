import AttestRules
import AttestStore

extension Register {
  /// What the scheduler would send on each day of a range, as far as is known now; nothing is written.
  ///
  /// Each day takes for granted that those before it were sent, and what is held back for the same reason on several days
  /// is said of the first of them. Whoever may only read about themselves sees what they are sent themselves.
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
      let presence = try PresenceBook(store)
      let had = try MessagesOfToday(store, at: clock.now(), in: zone)
      let settings = try settings().reminders
      let grounds = try (first.number...max(first, last ?? first).number).map { number in
        let day = Day(number: number)
        return try RunGround(
          store, settings, on: day, presence: presence, digested: day == today ? had.digests : [])
      }
      let planner = try RangePlanner(grounds, had: had, today: today, in: store)
      var whole = RangePlan(grounds)
      func take(_ part: RangePlan) throws {
        whole.count(part)
        for message in part.messages { try each(message) }
      }
      if let only {
        try take(planner.plan(.person(only), in: store))
      } else {
        try RangeQueue(planner).run(store, each: take)
      }
      for (place, ground) in grounds.enumerated() {
        let tally = whole.tallies[place]
        let active = try presence.active(among: tally.candidates, on: ground.run.day)
        let (digests, untold) = tally.counted(isActive: active.contains)
        whole.forecasts[place].digests = digests
        whole.forecasts[place].untold = untold
      }
      return whole.forecasts
    }
  }
}
