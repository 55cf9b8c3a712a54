import AttestRules
import Testing

/// Section 7: who may operate an account, and until when.
@Suite struct EligibilityTable {
  static let trained = "R rolling 12 gates, did 2025-09-01"

  @Test(arguments: [
    Case(trained, on: "2025-08-31", "R: never done"),
    Case(trained, on: "2025-09-01", "until 2026-09-01"),
    Case(trained, on: "2026-09-01", "until 2026-09-01"),
    Case(trained, on: "2026-09-02", "R: expired"),
    Case("R once gates, did 2025-09-01", on: "2026-01-01", "no end in sight"),
    Case(
      "R rolling 12 gates for staff, parent S1 2000-01-01.., did 2025-09-01", on: "2026-01-01",
      "until 2026-09-01"),
    Case("R rolling 12 gates for staff, parent S1 2000-01-01..", on: "2026-01-01", "R: never done"),
    Case("R rolling 12 gates, staff S1 2026-09-01..", on: "2026-09-01", "R: never done"),
    Case("R rolling 12 gates, exempt 2026-01-01..", on: "2026-01-01", "R: never done"),
    Case("R rolling 12, did 2025-09-01", on: "2026-01-01", "nothing gates"),
    Case("R rolling 12 2026-06-01.. gates, did 2026-05-01", on: "2026-05-31", "nothing gates"),
    Case("R rolling 12 2026-06-01.. gates, did 2026-05-01", on: "2026-06-01", "until 2027-05-01"),
    Case("\(trained), Q rolling 6 gates on Q, did 2025-12-01 on Q", on: "2026-01-01", "until 2026-06-01"),
    Case(
      "\(trained), Q rolling 6 gates on Q, did 2025-12-01 on Q", on: "2026-10-01", "Q: expired; R: expired"),
  ])
  func `eligible are those who hold all that gates`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).eligibility(on: row.day).text == row.answer)
  }

  @Test(arguments: [
    Case("\(trained), staff S1 2000-01-01..2026-07-31", on: "2026-01-01", "until 2026-07-31"),
    Case("\(trained), staff S1 2000-01-01..2026-07-31", on: "2026-08-01", "left"),
    Case("\(trained), staff S1 2000-01-01..2026-07-31", on: "2026-10-01", "left; R: expired"),
    Case(
      "\(trained), staff S1 2000-01-01..2026-03-31, governor S1 2026-04-01..", on: "2026-01-01",
      "until 2026-09-01"),
    Case(
      "\(trained), staff S1 2000-01-01..2026-03-31, governor S1 2026-04-02..", on: "2026-01-01",
      "until 2026-03-31"),
    Case("\(trained), staff S1 2026-02-01..", on: "2026-01-31", "upcoming"),
    Case("\(trained), away 2026-05-01..2026-05-10", on: "2026-01-01", "until 2026-04-30"),
    Case("\(trained), away 2026-05-01..2026-05-10", on: "2026-05-10", "absent"),
    Case("\(trained), away 2026-05-01..2026-05-10", on: "2026-05-11", "until 2026-09-01"),
  ])
  func `eligible are those who are active`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).eligibility(on: row.day).text == row.answer)
  }

  @Test(arguments: [
    Case("\(trained), V2 2026-03-01/2026-04-01", on: "2026-02-28", "until 2026-09-01"),
    Case("\(trained), V2 2026-03-01/2026-04-01", on: "2026-03-01", "until 2026-03-31"),
    Case("\(trained), V2 2026-03-01/2026-04-01", on: "2026-04-01", "R: superseded"),
    Case("\(trained), V2 2026-03-01/2026-04-01, did V2 2026-03-10", on: "2026-03-10", "until 2027-04-01"),
    Case("R rolling 12 gates, did 2025-09-01 void 2026-02-01", on: "2026-01-31", "until 2026-09-01"),
    Case("R rolling 12 gates, did 2025-09-01 void 2026-02-01", on: "2026-02-01", "R: never done"),
    // Requirements count as they stand, also those that begin or end later.
    Case("\(trained), Q once 2026-06-01.. gates on Q", on: "2026-01-01", "until 2026-05-31"),
    Case(
      "\(trained), Q once 2026-06-01.. gates on Q, did 2026-01-01 on Q", on: "2026-01-01", "until 2026-09-01"),
    Case("R rolling 12 2000-01-01..2026-06-30 gates, did 2025-09-01", on: "2026-01-01", "until 2026-06-30"),
    Case(
      "R rolling 12 2000-01-01..2026-06-30 gates, Q once gates on Q, did 2025-09-01, did 2025-09-01 on Q",
      on: "2026-01-01", "no end in sight"),
    Case(
      "R rolling 24 2000-01-01..2026-05-31 gates, R rolling 12 2026-06-01.. gates, did 2025-01-10",
      on: "2026-05-01", "until 2026-05-31"),
  ])
  func `eligible until is told as known on the day`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).eligibility(on: row.day).text == row.answer)
  }
}
