import AttestRules
import Testing

@testable import AttestCommand

@Suite("Days and spans in plain words")
struct DayWordsTests {
  @Test("A day is written as people write it")
  func day() throws {
    let day = try #require(Day("2026-09-01"))
    #expect(day.inWords == "1 September 2026")
    #expect(day.withWeekday == "Tuesday 1 September 2026")
  }

  @Test(
    "How far off a day is",
    arguments: [
      (0, "today"), (1, "tomorrow"), (-1, "yesterday"), (2, "in 2 days"), (-2, "2 days ago"),
      (365, "in 365 days"),
    ])
  func distance(days: Int, words: String) throws {
    let today = try #require(Day("2026-09-01"))
    #expect(today.adding(days: days).distance(from: today) == words)
  }

  @Test(
    "How long something takes",
    arguments: [
      (0, "0 seconds"), (1, "1 second"), (119, "119 seconds"), (120, "2 minutes"), (150, "3 minutes"),
      (3_600, "1 hour"), (3_660, "1 hour 1 minute"), (7_320, "2 hours 2 minutes"),
    ])
  func span(seconds: Int, words: String) {
    #expect(Span.words(seconds: seconds) == words)
  }
}
