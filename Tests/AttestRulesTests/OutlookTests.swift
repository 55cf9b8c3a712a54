import AttestRules
import Testing

/// Section 7 and 8: eligibility from a day on, as known on it.
@Suite struct OutlookTests {
  @Test func `the runs of eligible days stop and go on`() throws {
    let arranged = try Arrangement("R rolling 12 gates, did 2025-09-01, away 2026-05-01..2026-05-10")
    let outlook = EligibilityOutlook(
      of: arranged.file, under: arranged.rulebook, known: try Day(reading: "2026-01-01"))
    #expect(
      outlook.runs == [
        try DayRange(reading: "2026-01-01..2026-04-30"), try DayRange(reading: "2026-05-11..2026-09-01"),
      ])
  }

  @Test func `the gates in force come with what is held`() throws {
    let arranged = try Arrangement("R rolling 12 gates, Q once 2026-06-01.. gates, did 2025-09-01")
    let outlook = EligibilityOutlook(
      of: arranged.file, under: arranged.rulebook, known: try Day(reading: "2026-01-01"))
    #expect(outlook.gatesInForce.map(\.requirement.code.text) == ["R"])
    #expect(outlook.gatesInForce.map(\.holding?.ending.day) == [Day("2026-09-01")])
  }

  @Test func `an account is covered while enough operators are eligible`() throws {
    let review = try AccountArrangement(
      AccountReviewTable.both + ", away 2026-03-01..2026-03-31"
    ).review(on: "2026-01-01")
    #expect(
      review.covered == [
        try DayRange(reading: "2026-01-01..2026-02-28"), try DayRange(reading: "2026-04-01..2026-09-01"),
      ])
  }

  @Test(arguments: [("2026-01-01", false), ("2026-09-02", true)])
  func `a risk that lies ahead is nothing to be done yet`(day: String, needsAction: Bool) throws {
    #expect(try AccountArrangement(AccountReviewTable.both).review(on: day).needsAction == needsAction)
  }

  @Test func `a last day at the end of time is no end in sight`() throws {
    let arranged = try Arrangement("R once gates, did 2025-09-01, staff S1 2000-01-01..9999-12-31")
    #expect(try arranged.eligibility(on: "2026-01-01") == .eligible(until: nil))
  }

  @Test func `a requirement from the beginning of time is asked like any other`() throws {
    let arranged = try Arrangement("R rolling 12 0001-01-01..")
    #expect(try arranged.standing(on: "2026-01-01").text == "overdue since 2000-01-16: never done")
  }

  @Test func `a record of a version that nobody knows counts for nothing, and is explained`() throws {
    let arranged = try Arrangement("did V7 2025-09-01")
    #expect(try arranged.standing(on: "2025-09-01").text == "overdue since 2000-01-16: never done")
    let lines = try ExplanationTests.lines("did V7 2025-09-01", on: "2025-09-01")
    #expect(lines.contains("record 1 (prompt) of an unknown version, made 2025-09-01: counts for nothing"))
  }
}
