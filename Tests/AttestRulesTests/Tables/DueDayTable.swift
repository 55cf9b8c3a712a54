import AttestRules
import Testing

/// Section 5: the due day, which is the latest of six.
@Suite struct DueDayTable {
  @Test(arguments: [
    Case(
      "V2 2026-03-01/2026-04-01, did 2025-09-01", on: "2026-03-31", "expiring to 2026-03-31, due 2026-04-14"),
    Case("V2 2026-03-01/2026-04-01, did 2025-09-01", on: "2026-04-01", "pending to 2026-04-14"),
    Case("V2 2026-03-01/2026-04-01, did 2025-09-01", on: "2026-04-14", "pending to 2026-04-14"),
    Case(
      "V2 2026-03-01/2026-04-01, did 2025-09-01", on: "2026-04-15", "overdue since 2026-04-15: superseded"),
    Case(
      "R rolling 12 comply 0, V2 2026-04-01, did 2025-09-01", on: "2026-04-01",
      "overdue since 2026-04-01: superseded"),
    Case("R fixed 09-01, did 2025-10-01", on: "2026-08-31", "expiring to 2026-08-31, due 2026-09-14"),
    Case("R fixed 09-01, did 2025-10-01", on: "2026-09-14", "pending to 2026-09-14"),
    Case("R fixed 09-01, did 2025-10-01", on: "2026-09-15", "overdue since 2026-09-15: expired"),
  ])
  func `there is time after a supersession and the turn of a cycle`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).text == row.answer)
  }

  static let gate = "R rolling 12 gates, V2 2026-03-01/2026-04-01, did 2025-09-01"
  static let late = "overdue since 2026-04-01: superseded"
  static let inTime = "pending to 2026-04-14"

  @Test(arguments: [
    Case("\(gate), runs 2020-01-01", on: "2026-03-31", "expiring to 2026-03-31"),
    Case("\(gate), runs 2020-01-01", on: "2026-04-01", late),
    Case("R rolling 12, V2 2026-03-01/2026-04-01, did 2025-09-01, runs 2020-01-01", on: "2026-04-01", inTime),
    Case("\(gate), runs 2020-01-01 closed 2026-04-02", on: "2026-04-01", late),
    Case("\(gate), runs 2020-01-01 closed 2026-04-01", on: "2026-04-01", inTime),
    Case("\(gate), runs 2020-01-01 removed 2026-04-02", on: "2026-04-01", late),
    Case("\(gate), runs 2020-01-01 removed 2026-04-01", on: "2026-04-01", inTime),
    Case("\(gate), runs 2020-01-01 opened 2026-04-05", on: "2026-04-04", inTime),
    Case("\(gate), runs 2020-01-01 opened 2026-04-05", on: "2026-04-05", late),
    Case(
      "R fixed 09-01 gates, did 2025-10-01, runs 2020-01-01", on: "2026-09-01",
      "overdue since 2026-09-01: expired"),
  ])
  func `an operator has no such time for what gates`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).text == row.answer)
  }

  @Test(arguments: [
    Case("staff S1 2026-09-01..", on: "2026-09-01", "pending to 2026-09-15"),
    Case("staff S1 2026-09-01..", on: "2026-09-15", "pending to 2026-09-15"),
    Case("staff S1 2026-09-01..", on: "2026-09-16", "overdue since 2026-09-16: never done"),
    Case("staff S1 2026-08-25.., did 2025-09-01", on: "2026-08-26", "expiring to 2026-09-01, due 2026-09-08"),
    Case("staff S1 2026-08-25.., did 2025-09-01", on: "2026-09-02", "pending to 2026-09-08"),
    // A rejoiner has time again.
    Case(
      "staff S1 2000-01-01..2026-03-31, staff S1 2026-10-01.., did 2025-09-01", on: "2026-10-15",
      "pending to 2026-10-15"),
    Case(
      "staff S1 2000-01-01..2026-03-31, staff S1 2026-10-01.., did 2025-09-01", on: "2026-10-16",
      "overdue since 2026-10-16: expired"),
    // Appointments that touch are one run; a day between them breaks it.
    Case(
      "staff S1 2000-01-01..2026-03-31, governor S2 2026-04-01..", on: "2026-04-01",
      "overdue since 2000-01-16: never done"),
    Case(
      "staff S1 2000-01-01..2026-03-31, governor S2 2026-04-02..", on: "2026-04-02", "pending to 2026-04-16"),
    Case(
      "R rolling 12 for governor, staff S1 2000-01-01.., governor S1 2026-05-01..", on: "2026-05-01",
      "pending to 2026-05-15"),
    // An operator is in the audience of what gates, from the day they became one.
    Case(
      "R rolling 12 gates for staff, parent S1 2000-01-01.., runs 2026-05-01", on: "2026-04-30",
      "not required"),
    Case(
      "R rolling 12 gates for staff, parent S1 2000-01-01.., runs 2026-05-01", on: "2026-05-01",
      "pending to 2026-05-15"),
    Case("R rolling 12 for staff, parent S1 2000-01-01.., runs 2026-05-01", on: "2026-05-01", "not required"),
    Case(
      "R rolling 12 gates for staff, parent S1 2000-01-01.., runs 2026-05-01 opened 2026-06-01",
      on: "2026-05-31",
      "not required"),
    Case(
      "R rolling 12 gates for staff, parent S1 2000-01-01.., runs 2026-05-01 opened 2026-06-01",
      on: "2026-06-01",
      "pending to 2026-06-15"),
    Case(
      "R rolling 12 gates for staff, parent S1 2000-01-01.., runs 2026-05-01 closed 2026-08-01",
      on: "2026-08-01",
      "not required"),
    Case(
      "R rolling 12 gates for staff, parent S1 2026-05-20.., runs 2026-05-01", on: "2026-05-20",
      "pending to 2026-06-03"),
  ])
  func `there is time after joining the audience`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).text == row.answer)
  }

  @Test(arguments: [
    Case("R rolling 12 2026-06-01..", on: "2026-06-15", "pending to 2026-06-15"),
    Case("R rolling 12 2026-06-01..", on: "2026-06-16", "overdue since 2026-06-16: never done"),
    // A change without a gap gives no new time to those who were overdue on its eve.
    Case(
      "R rolling 12 2000-01-01..2026-05-31, R rolling 12 2026-06-01..", on: "2026-06-01",
      "overdue since 2000-01-16: never done"),
    Case(
      "R rolling 12 2000-01-01..2026-05-31, R rolling 12 2026-06-02..", on: "2026-06-02",
      "pending to 2026-06-16"),
    Case(
      "R rolling 24 2000-01-01..2026-05-31, R rolling 12 2026-06-01.., did 2025-01-10", on: "2026-06-15",
      "pending to 2026-06-15"),
    Case(
      "R rolling 24 2000-01-01..2026-05-31, R rolling 12 2026-06-01.., did 2025-01-10", on: "2026-06-16",
      "overdue since 2026-06-16: expired"),
    Case(
      "R rolling 12 2000-01-01..2026-05-31 for staff, R rolling 12 2026-06-01.., volunteer S1 2000-01-01..",
      on: "2026-06-01", "pending to 2026-06-15"),
    Case(
      "R rolling 12 2000-01-01..2026-05-31, R rolling 12 2026-06-01.., staff S1 2026-05-25..",
      on: "2026-06-09",
      "pending to 2026-06-15"),
  ])
  func `there is time after a requirement begins`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).text == row.answer)
  }

  static let never = "overdue since 2000-01-16: never done"

  @Test(arguments: [
    Case("away 2026-01-01..2026-01-27", on: "2026-01-28", never),
    Case("away 2026-01-01..2026-01-28", on: "2026-01-29", "pending to 2026-02-12"),
    Case("away 2026-01-01..2026-01-28", on: "2026-02-12", "pending to 2026-02-12"),
    Case("away 2026-01-01..2026-01-28", on: "2026-02-13", "overdue since 2026-02-13: never done"),
    // Absences that touch are one; a day at work between them parts them.
    Case(
      "away 2026-01-01..2026-01-14, away 2026-01-15..2026-01-28", on: "2026-01-29", "pending to 2026-02-12"),
    Case("away 2026-01-01..2026-01-14, away 2026-01-16..2026-01-29", on: "2026-01-30", never),
    Case(
      "away 2026-01-10..2026-01-28, away 2026-01-01..2026-01-20", on: "2026-01-29", "pending to 2026-02-12"),
    // A short one after a long one changes nothing.
    Case(
      "away 2026-01-01..2026-02-28, away 2026-03-02..2026-03-05", on: "2026-03-06", "pending to 2026-03-15"),
    Case("away 2026-08-01..2026-10-31, did 2025-09-01", on: "2026-11-15", "pending to 2026-11-15"),
  ])
  func `there is time after an absence of 28 days`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).text == row.answer)
  }

  @Test(arguments: [
    Case("exempt 2026-01-01..2026-01-31", on: "2026-02-01", "pending to 2026-02-15"),
    Case("exempt 2026-01-01..2026-01-31", on: "2026-02-16", "overdue since 2026-02-16: never done"),
    Case(
      "exempt 2026-01-01..2026-01-31, exempt 2026-03-01..2026-03-10", on: "2026-02-20",
      "overdue since 2026-02-16: never done"),
    Case(
      "exempt 2026-03-01..2026-03-10, exempt 2026-01-01..2026-01-31", on: "2026-03-25",
      "pending to 2026-03-25"),
    // One that ends before it begins covered no day.
    Case("exempt 2026-02-01..2026-01-15", on: "2026-01-20", never),
  ])
  func `there is time after an exemption`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).text == row.answer)
  }

  @Test(arguments: [
    Case("did 2025-09-01 void 2026-02-01", on: "2026-01-31", "current to 2026-09-01"),
    Case("did 2025-09-01 void 2026-02-01", on: "2026-02-15", "pending to 2026-02-15"),
    Case("did 2025-09-01 void 2026-02-01", on: "2026-02-16", "overdue since 2026-02-16: never done"),
    Case("did 2024-09-01 void 2026-02-01", on: "2026-02-01", never),
    Case("did 2025-09-01 failed void 2026-02-01", on: "2026-02-01", never),
    // On the last day that it would have held, and on the day after.
    Case("did 2025-09-01 void 2026-09-01", on: "2026-09-01", "pending to 2026-09-15"),
    Case("did 2025-09-01 void 2026-09-02", on: "2026-09-02", never),
    // The older record takes over.
    Case("did 2025-06-01, did 2025-09-01 void 2026-02-01", on: "2026-02-01", "current to 2026-06-01"),
    Case(
      "did 2025-06-01, did 2025-09-01 void 2026-02-01", on: "2026-06-02", "overdue since 2026-06-02: expired"),
    Case(
      "did 2025-09-01 void 2026-02-01, did 2025-10-01 void 2026-03-01", on: "2026-03-01",
      "pending to 2026-03-15"),
    // Voids of one day leave each other aside: the second, renewed in the first one's series, held to 1 September.
    Case(
      "R anchored 12, did 2025-09-01 void 2027-08-20, did 2026-08-02 void 2027-08-20", on: "2027-08-20",
      "pending to 2027-09-03"),
    Case(
      "R anchored 12, did 2025-09-01 void 2027-08-19, did 2026-08-02 void 2027-08-20", on: "2027-08-20", never
    ),
    // Superseded by the day of the void, as was known then.
    Case("V2 2026-01-01, did 2025-09-01 void 2026-02-01", on: "2026-02-01", never),
  ])
  func `there is time after a void of what would have held`(row: Case) throws {
    #expect(try Arrangement(row.arrangement).standing(on: row.day).text == row.answer)
  }
}
