import Testing

@testable import AttestRules

@Suite("How a clock stands beside the last entry")
struct ClockStandingTests {
  private static let day: Int64 = 86_400_000
  private static let last: Int64 = 1_790_000_000_000

  private static let cases: [(step: Int64, standing: ClockStanding)] = [
    (0, .steady), (-300_000, .steady), (-300_001, .behind(300_001)), (-40 * day, .behind(40 * day)),
    (day, .steady), (day + 1, .ahead(day + 1)), (40 * day, .ahead(40 * day)),
  ]

  @Test("Five minutes back and a day on are nothing; a millisecond more is", arguments: cases)
  func standing(step: Int64, expected: ClockStanding) {
    #expect(ClockStanding(now: Self.last + step, last: Self.last) == expected)
  }

  @Test("The first entry of all has nothing to stand beside")
  func first() {
    #expect(ClockStanding(now: 0, last: nil) == .steady)
  }

  @Test("Somebody is asked only after more than a day, and only where nothing vouches for the clock")
  func asking() {
    #expect(ClockStanding.ahead(Self.day + 1).asks(.alone))
    #expect(ClockStanding.ahead(Self.day + 1).asks(.unknown))
    #expect(!ClockStanding.ahead(Self.day + 1).asks(.synchronised))
    #expect(!ClockStanding.steady.asks(.alone))
    #expect(!ClockStanding.behind(Self.day).asks(.alone))
  }
}
