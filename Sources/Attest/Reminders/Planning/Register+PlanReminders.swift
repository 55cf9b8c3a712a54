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
  ///   - each: hears of everybody who is sent something, or from whom something is held back, by person and day, with
  ///     their name.
  public func planReminders(
    from first: Day, to last: Day? = nil, each: (PlannedMessage, _ name: String) throws -> Void = { _, _ in }
  ) throws -> [DayForecast] {
    let only = try scope()
    return try store.read {
      let presence = try PresenceBook(store)
      let planner = try RangePlanner(store, self, from: first, to: last ?? first, presence)
      let names = try PresenceLookup(store)
      var whole = RangePlan(planner.grounds)
      try planner.run(only, in: store) { plan in
        var range = RangePlan(planner.grounds)
        var messages: [PlannedMessage] = []
        try plan { message in
          range.count(message)
          messages.append(message)
        }
        return (range, messages)
      } each: { range, messages in
        whole.count(range)
        for message in messages { try each(message, names.person(message.plan.person)?.fullName ?? "") }
      }
      return try whole.forecasts(presence)
    }
  }

  /// Gives the same messages, without names and without what they come to, on several threads: each makes a piece of the
  /// messages to some thousands of people.
  ///
  /// - Parameters:
  ///   - first: the first day.
  ///   - last: the last day.
  ///   - make: makes a piece of the messages that it is given one by one, by person and day; on whatever thread.
  ///   - each: hears of each piece, in order of person.
  public func listReminders<Piece: Sendable>(
    from first: Day, to last: Day,
    inPieces make: @escaping @Sendable (_ messages: ((PlannedMessage) throws -> Void) throws -> Void) throws -> Piece,
    each: (Piece) throws -> Void
  ) throws {
    let only = try scope()
    try store.read {
      let planner = try RangePlanner(store, self, from: first, to: last, PresenceBook(store))
      try planner.run(only, in: store, make, each: each)
    }
  }
}
