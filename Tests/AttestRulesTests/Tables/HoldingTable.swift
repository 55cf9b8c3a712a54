import AttestRules
import Testing

/// Section 4: to when a record holds, and why it ends then.
@Suite struct HoldingTable {
  @Test(arguments: [
    Case("R once, did 2025-09-01", on: "2040-01-01", "for ever"),
    Case("R rolling 12, did 2025-09-01", on: "2025-09-01", "2026-09-01 expired"),
    Case("R rolling 12, did 2024-02-29", on: "2024-02-29", "2025-02-28 expired"),
    Case("R rolling 48, did 2024-02-29", on: "2024-02-29", "2028-02-29 expired"),
    Case("R rolling 6, did 2025-08-31", on: "2025-08-31", "2026-02-28 expired"),
    Case("R rolling 12, did 2025-09-01, did 2025-12-01", on: "2025-12-01", "2026-12-01 expired"),
    Case("R rolling 12, did 2025-12-01, did 2025-09-01", on: "2025-12-01", "2026-12-01 expired"),
    Case("R rolling 12, did 2025-09-01 failed", on: "2025-09-01", "nothing"),
  ])
  func `once and rolling count from the day of the record`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).endText == row.answer)
  }

  @Test(arguments: [
    Case("R anchored 12, did 2025-09-01", on: "2026-08-01", "2026-09-01 expired"),
    // The window is 30 days: 2 August is its first day, the expiry day its last.
    Case("R anchored 12, did 2025-09-01, did 2026-08-01", on: "2026-08-01", "2027-08-01 expired"),
    Case("R anchored 12, did 2025-09-01, did 2026-08-02", on: "2026-08-02", "2027-09-01 expired"),
    Case("R anchored 12, did 2025-09-01, did 2026-09-01", on: "2026-09-01", "2027-09-01 expired"),
    Case("R anchored 12, did 2025-09-01, did 2026-09-02", on: "2026-09-02", "2027-09-02 expired"),
    // Two on one day renew once.
    Case(
      "R anchored 12, did 2025-09-01, did 2026-08-02, did 2026-08-02", on: "2026-08-02", "2027-09-01 expired"),
    // The third is of a new version: it expires with the series that the second renewed, not on 20 August.
    Case(
      "R anchored 12, V2 2026-08-15, did 2025-09-01, did 2026-08-02, did V2 2026-08-20", on: "2026-08-20",
      "2027-09-01 expired"),
    // Periods are added to the first day.
    Case("R anchored 6, did 2025-08-31, did 2026-02-28", on: "2026-02-28", "2026-08-31 expired"),
    Case(
      "R anchored 12, did 2024-02-29, did 2025-02-28, did 2026-02-28, did 2027-02-28", on: "2027-02-28",
      "2028-02-29 expired"),
    // By day, whatever the order of entry.
    Case("R anchored 12, did 2026-08-20, did 2025-09-01", on: "2026-08-20", "2027-09-01 expired"),
    // A voided record is not of the series.
    Case(
      "R anchored 12, did 2025-09-01 void 2026-10-01, did 2026-08-20", on: "2026-10-01", "2027-08-20 expired"),
  ])
  func `anchored renewals keep the day of the first`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).endText == row.answer)
  }

  @Test(arguments: [
    Case("R fixed 09-01, did 2025-10-01", on: "2025-10-01", "2026-08-31 cycle"),
    Case("R fixed 09-01, did 2025-09-01", on: "2025-09-01", "2026-08-31 cycle"),
    // The window is 60 days: 2 July is its first day.
    Case("R fixed 09-01, did 2026-07-01", on: "2026-07-01", "2026-08-31 cycle"),
    Case("R fixed 09-01, did 2026-07-02", on: "2026-07-02", "2027-08-31 cycle"),
    Case("R fixed 09-01, did 2026-08-31", on: "2026-08-31", "2027-08-31 cycle"),
    Case("R fixed 09-01 window 0, did 2026-08-30", on: "2026-08-30", "2026-08-31 cycle"),
    Case("R fixed 09-01 window 0, did 2026-08-31", on: "2026-08-31", "2027-08-31 cycle"),
    Case("R fixed 01-01, did 2025-12-31", on: "2025-12-31", "2026-12-31 cycle"),
    Case("R fixed 03-01, did 2027-06-01", on: "2027-06-01", "2028-02-29 cycle"),
  ])
  func `a fixed cycle ends on the eve of its day`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).endText == row.answer)
  }

  @Test(arguments: [
    Case("V2 2026-03-01/2026-04-01, did 2025-09-01", on: "2026-02-28", "2026-09-01 expired"),
    Case("V2 2026-03-01/2026-04-01, did 2025-09-01", on: "2026-03-01", "2026-03-31 superseded"),
    Case("V2 2026-03-01/2026-04-01 minor, did 2025-09-01", on: "2026-04-01", "2026-09-01 expired"),
    Case("V2 2026-01-01 minor, V3 2026-02-01, did 2025-09-01", on: "2026-02-01", "2026-01-31 superseded"),
    Case("V2 2026-01-01, V3 2026-02-01, did V2 2026-01-05", on: "2026-02-01", "2026-01-31 superseded"),
    // Superseded if they are the same day.
    Case("V2 2026-09-02, did 2025-09-01", on: "2026-09-02", "2026-09-01 superseded"),
    Case("V2 2026-09-03, did 2025-09-01", on: "2026-09-03", "2026-09-01 expired"),
    Case("R fixed 09-01, V2 2026-09-01, did 2025-10-01", on: "2026-09-01", "2026-08-31 superseded"),
    Case("R once, V2 2026-04-01, did 2025-09-01", on: "2026-04-01", "2026-03-31 superseded"),
    // An old version read after the new one took effect.
    Case("V2 2026-04-01, did V1 2026-05-01", on: "2026-05-01", "2026-03-31 superseded"),
    // A version read in its notice period counts from its effective day, one read later from that day.
    Case("V2 2026-03-01/2026-04-01, did V2 2026-03-10", on: "2026-03-10", "2027-04-01 expired"),
    Case("V2 2026-03-01/2026-04-01, did V2 2026-05-10", on: "2026-05-10", "2027-05-10 expired"),
  ])
  func `a material version supersedes what is older`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).endText == row.answer)
  }

  @Test(arguments: [
    Case(
      "R rolling 12 2000-01-01..2026-01-31, R rolling 24 2026-02-01.., did 2025-09-01", on: "2026-01-31",
      "2026-09-01 expired"),
    Case(
      "R rolling 12 2000-01-01..2026-01-31, R rolling 24 2026-02-01.., did 2025-09-01", on: "2026-02-01",
      "2027-09-01 expired"),
  ])
  func `the requirement in force works out the end`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).endText == row.answer)
  }

  @Test func `29 February is no day of a cycle`() {
    #expect(Anniversary("02-29") == nil)
    #expect(Anniversary("02-28")?.description == "02-28")
  }

  @Test func `a version is read from its published day and in force from its effective day`() throws {
    let book = try Arrangement("V2 2026-03-01/2026-04-01").rulebook
    let history = book.history(of: SubjectCode(stored: "P"))
    #expect(history.newest(on: try Day(reading: "2026-02-28")) == 0)
    #expect(history.newest(on: try Day(reading: "2026-03-01")) == 1)
    #expect(history.inForce(on: try Day(reading: "2026-03-31")) == 0)
    #expect(history.inForce(on: try Day(reading: "2026-04-01")) == 1)
  }
}
