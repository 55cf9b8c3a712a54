import AttestRules
import Testing

/// Section 8: what the review finds of an account, run by people of whom the first leads it.
///
/// The part before the first `|` says what is asked and when the credentials were changed; two operators are enough.
@Suite struct AccountReviewTable {
  static let both =
    "R rolling 12 gates | ann: did 2025-09-01, runs 2020-01-01 | bob: did 2025-10-01, runs 2020-01-01"

  @Test(arguments: [
    Case(both, on: "2026-01-01", "falls 2026-09-02 (ann)"),
    Case(both, on: "2026-09-02", "not eligible ann (R: expired); below"),
    Case("\(both) | cyd: did 2025-12-01, runs 2020-01-01", on: "2026-01-01", "falls 2026-10-02 (bob)"),
    Case(
      "\(both) | cyd: runs 2020-01-01", on: "2026-01-01",
      "not eligible cyd (R: never done); falls 2026-09-02 (ann)"),
    Case("\(both) | cyd: did 2025-12-01, runs 2026-01-02", on: "2026-01-01", "falls 2026-09-02 (ann)"),
    Case("\(both), away 2026-03-01..2026-03-31", on: "2026-01-01", "falls 2026-03-01 (bob)"),
    Case("\(both), away 2026-03-01..2026-03-31", on: "2026-04-01", "falls 2026-09-02 (ann)"),
    Case(
      "R rolling 12 gates | ann: did 2025-09-01, runs 2020-01-01 | bob: did 2025-09-01, runs 2020-01-01",
      on: "2026-01-01", "falls 2026-09-02 (ann, bob)"),
    Case(
      "R rolling 12 gates, V2 2026-03-01/2026-04-01 | ann: did 2025-09-01, runs 2020-01-01 "
        + "| bob: did V2 2026-03-02, runs 2020-01-01 | cyd: did 2025-09-01, runs 2020-01-01",
      on: "2026-03-02", "falls 2026-04-01 (ann, cyd)"),
    Case(
      "R once gates | ann: did 2025-09-01, runs 2020-01-01 | bob: did 2025-10-01, runs 2020-01-01",
      on: "2026-01-01", "well"),
    Case("R rolling 12 | ann: runs 2020-01-01", on: "2026-01-01", "not eligible ann (nothing gates); below"),
  ])
  func `too few eligible operators, now or later`(row: Case) throws {
    #expect(try AccountArrangement(row.arrangement).review(on: row.day).text == row.answer)
  }

  static let pair = "did 2025-09-01, runs 2020-01-01 | cyd: did 2025-09-01, runs 2020-01-01"
  static let risk = "falls 2026-09-02 (bob, cyd)"

  @Test(arguments: [
    Case("R rolling 12 gates | ann: staff S1 2000-01-01..2026-03-31 | bob: \(pair)", on: "2026-03-31", risk),
    Case(
      "R rolling 12 gates | ann: staff S1 2000-01-01..2026-03-31 | bob: \(pair)", on: "2026-04-01",
      "lead left; \(risk)"),
    Case(
      "R rolling 12 gates | ann: away 2026-04-01.. | bob: \(pair)", on: "2026-04-01", "lead absent; \(risk)"),
    Case("R rolling 12 gates | ann: staff S1 2026-04-01.. | bob: \(pair)", on: "2026-01-01", risk),
  ])
  func `a lead who has left or is absent`(row: Case) throws {
    #expect(try AccountArrangement(row.arrangement).review(on: row.day).text == row.answer)
  }

  static let former = "changed 2026-02-01 | ann: | bob: \(pair) | dai:"

  @Test(arguments: [
    Case("R rolling 12 gates, \(former) runs 2020-01-01 removed 2026-02-01", on: "2026-03-01", risk),
    Case(
      "R rolling 12 gates, \(former) runs 2020-01-01 removed 2026-02-02", on: "2026-03-01",
      "change since dai; \(risk)"),
    Case(
      "R rolling 12 gates, \(former) runs 2020-01-01 removed 2026-03-02", on: "2026-03-01",
      "not eligible dai (R: never done); \(risk)"),
    // Changed on their last day.
    Case(
      "R rolling 12 gates, \(former) runs 2020-01-01 removed 2026-02-03, staff S1 2000-01-01..2026-02-01",
      on: "2026-03-01", risk),
    // Still written down as an operator after leaving, and the credentials not changed.
    Case(
      "R rolling 12 gates, \(former) runs 2020-01-01, staff S1 2000-01-01..2026-02-02", on: "2026-03-01",
      "not eligible dai (left; R: never done); change since dai; \(risk)"),
    // Removed, changed, and only then left.
    Case(
      "R rolling 12 gates, \(former) runs 2020-01-01 removed 2026-01-15, staff S1 2000-01-01..2026-02-20",
      on: "2026-03-01", risk),
    // A change that comes later is not known yet.
    Case(
      "R rolling 12 gates, \(former) runs 2020-01-01 removed 2026-01-15", on: "2026-01-20",
      "change since dai; \(risk)"),
    // Never an operator of the account as approved.
    Case(
      "R rolling 12 gates, \(former) runs 2026-02-02 removed 2026-02-03 opened 2026-02-04", on: "2026-03-01",
      risk),
  ])
  func `credentials that a former operator still knows`(row: Case) throws {
    #expect(try AccountArrangement(row.arrangement).review(on: row.day).text == row.answer)
  }

  @Test func `the findings are worded`() throws {
    let review = try AccountArrangement(
      "R rolling 12 gates, changed 2026-02-01 | ann: away 2026-02-20.. | bob: did 2025-09-01, runs 2020-01-01 "
        + "| cyd: runs 2020-01-01 removed 2026-02-02 | dai: runs 2020-01-01"
    ).review(on: "2026-03-01")
    #expect(
      review.findings.map(\.description) == [
        "dai is not eligible: R: never done", "too few eligible operators: 1",
        "its lead is absent: transfer or close it",
        "credentials not changed since cyd stopped being an operator",
      ])
  }

  @Test func `the findings change on the day something happens, and not before`() throws {
    let account = try AccountArrangement(Self.both)
    #expect(try account.review(on: "2026-01-01").findings == account.review(on: "2026-09-01").findings)
    #expect(try account.review(on: "2026-09-01").findings != account.review(on: "2026-09-02").findings)
  }
}
