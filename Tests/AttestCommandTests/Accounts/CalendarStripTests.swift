import AttestRules
import Testing

@testable import AttestCommand

@Suite struct CalendarStripTests {
  private static func strip(_ runs: [(String, String?)], on day: String = "2026-03-12") -> [String] {
    let covered = runs.map { DayRange(first: Day($0.0)!, last: $0.1.map { Day($0)! }) }
    return CalendarStrip(covered: covered, day: Day(day)!).lines.map(\.plain)
  }

  @Test func `twelve months begin with the day asked about`() {
    let strip = Self.strip([("2026-03-12", nil)])
    #expect(strip[0] == "Mar Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb")
    #expect(strip[1] == " ██ ███ ███ ███ ███ ███ ███ ███ ███ ███ ███ ███")
  }

  @Test func `thirds of months show all, some or none of their days`() {
    let strip = Self.strip([("2026-04-01", "2026-05-10"), ("2026-06-15", "2026-06-15")])
    #expect(strip[1] == " ·· ███ █·· ·▄· ··· ··· ··· ··· ··· ··· ··· ···")
  }

  @Test func `a day late in the month leaves the thirds before it empty`() {
    #expect(Self.strip([], on: "2026-03-31")[1].hasPrefix("  · ··· "))
  }
}
