import AttestRules
import AttestStore

/// What the days of a range come to for some of the people.
struct RangePlan: Sendable {
  /// What each day comes to.
  private var forecasts: [DayForecast]
  /// Which managers and SLT are told on each day.
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
      let (digests, untold) = tally.counted(isActive: active.contains)
      (forecast.digests, forecast.untold) = (digests.count, untold)
      // A range may have as many as there are managers on each of its days.
      guard forecasts.count == 1 else { return forecast }
      forecast.recipients = try digests.sorted { $0.key < $1.key }.map { recipient, items in
        DigestForecast(
          recipient: recipient, name: try presence.person(recipient)?.fullName ?? "", items: items)
      }
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
