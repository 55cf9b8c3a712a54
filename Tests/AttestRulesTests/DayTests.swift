import AttestRules
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2025-08-31", 6, "2026-02-28"),
    ("2025-01-31", 1, "2025-02-28"), ("2025-12-31", 2, "2026-02-28"), ("2025-09-01", 12, "2026-09-01"),
    ("2025-03-31", -1, "2025-02-28"), ("2025-01-15", -1, "2024-12-15"),
  ])
  func `adding months keeps the day or takes the month's last`(from: String, months: Int, to: String) throws {
    #expect(try #require(Day(from)).adding(months: months) == Day(to))
  }

  @Test(arguments: [
    "2023-02-29", "2026-02-03junk", "2026-13-01", "2026-00-10", "2026-04-31", "26-01-01", "2026/01/01", "",
    "0000-01-01", " 2026-01-01", "2026-1-01", "-026-01-01", "２０２６-01-01",
  ])
  func `a text that is not exactly a civil date is no day`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `every day from 1 to 9999 has one date, one text and one weekday`() {
    var weekday = Day.first.weekday.rawValue
    for number in Day.first.number...Day.last.number {
      let day = Day(number: number)
      let parts = day.parts
      #expect(Day(year: parts.year, month: parts.month, day: parts.day) == day)
      #expect(day.weekday.rawValue == weekday)
      weekday = weekday % 7 + 1
      if number % 97 == 0 { #expect(Day(day.description) == day) }
    }
  }

  @Test func `20 November 2026 is a Friday`() {
    #expect(Day("2026-11-20")?.weekday == .friday)
  }
}
