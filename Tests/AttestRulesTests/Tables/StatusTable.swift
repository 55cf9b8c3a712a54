import AttestRules
import Testing

/// Section 5: which of the six statuses, in the order in which they are decided.
@Suite struct StatusTable {
  @Test(arguments: [
    Case("staff S1 2026-09-01..", on: "2026-08-31", "not required"),
    Case("staff S1 2000-01-01..2026-07-31, did 2025-09-01", on: "2026-07-31", "current to 2026-09-01"),
    Case("staff S1 2000-01-01..2026-07-31, did 2025-09-01", on: "2026-08-01", "not required"),
    Case("R rolling 12 for governor", on: "2026-01-01", "not required"),
    // One appointment must match both the category and the site.
    Case(
      "R rolling 12 for governor at S2, governor S1 2026-09-01.., staff S2 2026-09-01..", on: "2026-09-01",
      "not required"),
    Case(
      "R rolling 12 for governor at S2, governor S2 2026-09-01..", on: "2026-09-01", "pending to 2026-09-15"),
    Case("R rolling 12 2026-10-01..", on: "2026-09-30", "not required"),
    Case("R rolling 12 2000-01-01..2026-09-30, did 2026-09-01", on: "2026-10-01", "not required"),
    Case("staff S1 2000-01-01..2026-07-31, exempt 2026-01-01..", on: "2026-08-01", "not required"),
  ])
  func `nothing is required of those it does not apply to`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).text == row.answer)
  }

  @Test(arguments: [
    Case("did 2025-09-01", on: "2025-08-31", "overdue since 2000-01-16: never done"),
    Case("did 2025-09-01", on: "2025-09-01", "current to 2026-09-01"),
    Case("did 2025-09-01", on: "2026-08-01", "current to 2026-09-01"),
    Case("did 2025-09-01", on: "2026-08-02", "expiring to 2026-09-01"),
    Case("did 2025-09-01", on: "2026-09-01", "expiring to 2026-09-01"),
    Case("did 2025-09-01", on: "2026-09-02", "overdue since 2026-09-02: expired"),
    Case("R rolling 12 window 0, did 2025-09-01", on: "2026-08-31", "current to 2026-09-01"),
    Case("R rolling 12 window 0, did 2025-09-01", on: "2026-09-01", "expiring to 2026-09-01"),
    Case("R rolling 1, did 2026-01-31", on: "2026-03-01", "overdue since 2026-03-01: expired"),
    Case("R rolling 12, did 2024-02-29", on: "2025-02-28", "expiring to 2025-02-28"),
    Case("R rolling 12, did 2024-02-29", on: "2025-03-01", "overdue since 2025-03-01: expired"),
    Case("R once, did 2025-09-01", on: "2090-01-01", "current for ever"),
    // In the notice period of a version it can be read, and counts at once.
    Case("V2 2026-03-01/2026-04-01, did V2 2026-03-10", on: "2026-03-10", "current to 2027-04-01"),
    Case("did 2025-09-01 failed", on: "2025-10-01", "overdue since 2000-01-16: never done"),
  ])
  func `current to the end day, expiring within the window`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).text == row.answer)
  }

  @Test(arguments: [
    Case("exempt 2026-01-01..2026-01-31", on: "2025-12-31", "overdue since 2000-01-16: never done"),
    Case("exempt 2026-01-01..2026-01-31", on: "2026-01-01", "exempt"),
    Case("exempt 2026-01-01..2026-01-31", on: "2026-01-31", "exempt"),
    Case("exempt 2026-01-01..", on: "2030-01-01", "exempt"),
    Case("exempt 2026-01-01.., did 2025-09-01", on: "2026-02-01", "current to 2026-09-01"),
    Case("exempt 2026-01-01.., staff S1 2026-01-01..", on: "2026-01-02", "exempt"),
  ])
  func `exempt counts where nothing is held`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).text == row.answer)
  }

  @Test(arguments: [
    Case("away 2026-01-01..", on: "2026-01-10", "overdue since 2000-01-16: never done, paused"),
    Case("away 2026-01-01.., did 2025-09-01", on: "2026-01-10", "current to 2026-09-01, paused"),
    Case("away 2026-01-01.., exempt 2026-01-01..", on: "2026-01-10", "exempt, paused"),
    Case("away 2026-01-01.., R rolling 12 for governor", on: "2026-01-10", "not required"),
  ])
  func `somebody absent keeps a paused status`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).text == row.answer)
  }

  @Test(arguments: [
    Case("did 2025-09-01", on: "2026-01-01", "1 of 1"),
    Case("did 2025-09-01", on: "2026-08-20", "1 of 1"),
    Case("staff S1 2026-09-01..", on: "2026-09-01", "0 of 1"),
    Case("did 2025-09-01", on: "2026-10-01", "0 of 1"),
    Case("exempt 2026-01-01..", on: "2026-01-01", "0 of 0"),
    Case("exempt 2026-01-01.., did 2025-09-01", on: "2026-01-01", "1 of 1"),
    Case("did 2025-09-01, away 2026-01-01..", on: "2026-01-01", "0 of 0"),
    Case("did 2025-09-01, R rolling 12 for governor", on: "2026-01-01", "0 of 0"),
  ])
  func `coverage counts active people who are not exempt`(row: Case) throws {
    var coverage = Coverage()
    coverage.count(try Arrangement(row.arrangement).standing(on: row.day))
    #expect("\(coverage.good) of \(coverage.of)" == row.answer)
  }
}
