import AttestRules
import AttestStore
import Testing

@testable import Attest

@Suite struct BankHolidayTests {
  static func file(_ events: String, division: String = "scotland") -> [UInt8] {
    Array("{\"\(division)\": {\"division\": \"\(division)\", \"events\": [\(events)]}}".utf8)
  }

  @Test func `the days of the division are read, whatever else the file says`() throws {
    let bytes = Self.file(
      "{\"title\": \"2nd January\", \"date\": \"2026-01-02\", \"notes\": \"\", \"bunting\": true}, "
        + "{\"title\": \"New Year’s Day\", \"date\": \"2026-01-01\", \"weather\": null}")
    let holidays = try BankHolidays.read(bytes, division: .scotland)
    #expect(
      holidays.days == [
        HolidayRow(day: day("2026-01-01"), title: "New Year’s Day"),
        HolidayRow(day: day("2026-01-02"), title: "2nd January"),
      ])
  }

  @Test func `two holidays on one day are one with both names`() throws {
    let bytes = Self.file(
      "{\"title\": \"A\", \"date\": \"2026-01-02\"}, {\"title\": \"B\", \"date\": \"2026-01-02\"}")
    let holidays = try BankHolidays.read(bytes, division: .scotland)
    #expect(holidays.days == [HolidayRow(day: day("2026-01-02"), title: "A, B")])
  }

  @Test(
    arguments: [
      ("{\"title\": \"A\", \"date\": \"2026-02-29\"}", "which is no day"),
      ("{\"title\": \"A\"}", "the key \"date\" is missing"),
      ("{\"date\": \"2026-01-01\"}", "the key \"title\" is missing"),
      ("{\"title\": \"A\\u0007\", \"date\": \"2026-01-01\"}", "the control character U+0007"),
      ("7", "\"events\" must be an object"),
    ])
  func `an event that cannot be read is told`(_ event: String, _ expected: String) {
    let error = #expect(throws: ConfigurationProblems.self) {
      try BankHolidays.read(Self.file(event), division: .scotland)
    }
    #expect(error?.description.contains(expected) == true)
  }

  @Test func `a file without the division is refused`() {
    let error = #expect(throws: ConfigurationProblems.self) {
      try BankHolidays.read(Self.file(""), division: .northernIreland)
    }
    #expect(error?.description.contains("the key \"northern-ireland\" is missing") == true)
  }
}
