import AttestRules
import Testing

/// Section 1: working days.
///
/// Christmas Day 2026 is a Friday; the school is closed to 3 January, a Sunday.
@Suite struct WorkingCalendarTests {
  static let calendar = WorkingCalendar(
    bankHolidays: ["2026-12-25", "2026-12-28"].compactMap { Day($0) },
    closures: [DayRange(first: Day("2026-12-29")!, last: Day("2027-01-03"))])

  @Test(arguments: [
    ("2026-12-24", true), ("2026-12-25", false), ("2026-12-26", false), ("2026-12-27", false),
    ("2026-12-28", false), ("2026-12-29", false), ("2027-01-01", false), ("2027-01-04", true),
  ])
  func `a working day is no weekend, bank holiday or closure`(day: String, works: Bool) throws {
    #expect(Self.calendar.isWorkingDay(try Day(reading: day)) == works)
  }

  @Test func `the working day before and after a day`() throws {
    let day = try Day(reading: "2026-12-30")
    #expect(Self.calendar.workingDay(onOrBefore: day) == Day("2026-12-24"))
    #expect(Self.calendar.workingDay(onOrAfter: day) == Day("2027-01-04"))
  }

  @Test func `an organisation that is closed for good has no next working day`() throws {
    let calendar = WorkingCalendar(closures: [try DayRange(reading: "2026-01-01..")])
    #expect(calendar.workingDay(onOrAfter: try Day(reading: "2026-01-01")) == nil)
  }

  @Test(arguments: [
    (-31, nil), (-30, -30), (-15, -30), (6, 1), (14, 14), (27, 14), (28, 28), (41, 28), (42, 42),
  ])
  func `stages go on every fortnight`(offset: Int, stage: Int?) {
    #expect(Stages.standard.latest(upTo: offset) == stage)
  }

  @Test func `stages out of order are refused`() {
    #expect(Stages(offsets: [], thenEvery: 14) == nil)
    #expect(Stages(offsets: [7, 1], thenEvery: 14) == nil)
    #expect(Stages(offsets: [1, 7], thenEvery: 0) == nil)
    #expect(Stages(offsets: [1, 7], thenEvery: 14)?.latest(upTo: 21) == 21)
  }
}
