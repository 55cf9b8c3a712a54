import AttestRules
import AttestStore

/// What the days of a range come to for some of the people: those between two numbers, or one person.
struct RangePlan: Sendable {
  /// What each day comes to.
  private var forecasts: [DayForecast]
  /// How many managers and SLT are told on each day.
  private var tallies: [DigestTally]

  /// Nobody's plan yet.
  init(_ grounds: [RunGround]) {
    forecasts = grounds.map { DayForecast($0) }
    tallies = grounds.map { DigestTally(for: $0.run) }
  }

  /// Takes in what somebody is sent on one of the days.
  mutating func count(_ message: PlannedMessage) {
    let place = message.day.days(since: forecasts[0].day)
    tallies[place].add(message.plan)
    forecasts[place].count(message.plan)
  }

  /// What each day comes to, once everybody's plans are in.
  func forecasts(_ presence: PresenceBook) throws -> [DayForecast] {
    try zip(forecasts, tallies).map { forecast, tally in
      var forecast = forecast
      let active = try presence.active(among: tally.candidates, on: forecast.day)
      (forecast.digests, forecast.untold) = tally.counted(isActive: active.contains)
      return forecast
    }
  }

  /// Takes in the plans of further people.
  mutating func count(_ other: RangePlan) {
    for place in forecasts.indices {
      forecasts[place].add(other.forecasts[place])
      tallies[place].add(other.tallies[place])
    }
  }
}
