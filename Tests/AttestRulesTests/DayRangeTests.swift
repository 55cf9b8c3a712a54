import AttestRules
import Testing

@Suite struct DayRangeTests {
  @Test(
    arguments: [
      ("2026-01-01..2026-01-31", "2026-01-31..", "2026-01-31..2026-01-31"),
      ("2026-01-01..2026-01-31", "2026-02-01..", nil), ("2026-01-01..", "2025-01-01..", "2026-01-01.."),
      ("2026-01-01..2026-03-01", "2026-02-01..2026-02-02", "2026-02-01..2026-02-02"),
    ] as [(String, String, String?)])
  func `two runs share the days that are in both`(one: String, other: String, both: String?) throws {
    let common = try DayRange(reading: one).intersection(try DayRange(reading: other))
    #expect(common == (try both.map { try DayRange(reading: $0) }))
  }

  @Test(arguments: [
    (["2026-02-01..2026-02-10", "2026-01-01..2026-01-31"], ["2026-01-01..2026-02-10"]),
    (["2026-01-01..2026-01-30", "2026-02-01.."], ["2026-01-01..2026-01-30", "2026-02-01.."]),
    (["2026-01-01..", "2026-02-01..2026-02-10"], ["2026-01-01.."]),
    (["2026-02-01..2026-01-01"], []),
  ])
  func `runs that overlap or touch are one, and one without a day is none`(
    ranges: [String], joined: [String]
  ) throws {
    let result = DayRange.joined(try ranges.map { try DayRange(reading: $0) })
    #expect(result == (try joined.map { try DayRange(reading: $0) }))
  }
}
