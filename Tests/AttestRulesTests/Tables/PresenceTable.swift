import AttestRules
import Testing

/// Section 2: whether a person is there.
@Suite struct PresenceTable {
  @Test(arguments: [
    Case("staff S1 2026-09-01..2027-07-31", on: "2026-08-31", "upcoming"),
    Case("staff S1 2026-09-01..2027-07-31", on: "2026-09-01", "active"),
    Case("staff S1 2026-09-01..2027-07-31", on: "2027-07-31", "active"),
    Case("staff S1 2026-09-01..2027-07-31", on: "2027-08-01", "left"),
    Case("staff S1 2026-09-01..2026-12-31, staff S1 2027-02-01..", on: "2027-01-15", "left"),
    Case("staff S1 2026-09-01..2026-12-31, governor S1 2026-11-01..", on: "2027-01-15", "active"),
    Case("staff S1 2026-09-01.., away 2027-01-01..2027-01-31", on: "2026-12-31", "active"),
    Case("staff S1 2026-09-01.., away 2027-01-01..2027-01-31", on: "2027-01-01", "absent"),
    Case("staff S1 2026-09-01.., away 2027-01-01..2027-01-31", on: "2027-01-31", "absent"),
    Case("staff S1 2026-09-01.., away 2027-01-01..2027-01-31", on: "2027-02-01", "active"),
    Case("staff S1 2026-09-01.., away 2027-01-01..", on: "2040-01-01", "absent"),
    Case("staff S1 2026-09-01..2026-12-31, away 2026-12-01..", on: "2027-01-01", "left"),
    Case("staff S1 2026-09-01.., away 2026-08-01..", on: "2026-08-31", "upcoming"),
  ])
  func `a person is active, absent, upcoming or left`(row: Case) throws {
    let file = try Arrangement(row.arrangement).file
    #expect(file.presence(on: try Day(reading: row.day)).description == row.answer)
  }
}
