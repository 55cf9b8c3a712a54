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
    try planReminders(from: first, to: last, inPieces: { $0 }, each: { for message in $0 { try each(message) } })
  }

  /// The same, with what is to be made of the messages made on several threads, some thousands of people at a time.
  ///
  /// - Parameters:
  ///   - render: makes something of the messages of a piece, by person and day; on whatever thread.
  ///   - each: hears of what was made of each piece, in order of person.
  public func planReminders<Piece: Sendable>(
    from first: Day, to last: Day? = nil, inPieces render: @escaping @Sendable ([PlannedMessage]) throws -> Piece,
    each: (Piece) throws -> Void
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
      let plan: @Sendable (PeopleScope, Store) throws -> (range: RangePlan, piece: Piece) = { scope, store in
        var range = try planner.plan(scope, in: store)
        let piece = try render(range.messages)
        // What is freed by the thread that made it costs the other nothing.
        range.messages = []
        return (range, piece)
      }
      func take(_ part: (range: RangePlan, piece: Piece)) throws {
        whole.count(part.range)
        try each(part.piece)
      }
      if let only {
        try take(plan(.person(only), store))
      } else {
        try RangeQueue(plan).run(store, each: take)
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
