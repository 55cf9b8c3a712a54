import AttestMail
import AttestRules
import Foundation
import Testing

/// Calendars as PyPI's icalendar reads them.
@Suite(.enabled(if: Python.has("icalendar") || Python.mustBeThere, "needs icalendar (pip)"))
struct CalendarTests {
  private struct Read: Decodable, Equatable {
    struct Event: Decodable, Equatable {
      let uid: String
      let start: String
      let end: String
      let stamp: String
      let sequence: Int
      let summary: String
      let description: String
      let alarms: Int
    }
    let method: String
    let name: String
    let errors: [String]
    let events: [Event]
  }

  private func read(_ calendar: EventCalendar) throws -> Read {
    guard Python.has("icalendar") else { throw Python.Missing(description: "needs icalendar (pip)") }
    let result = try Python.run([Python.script("read_calendar.py")], input: Data(calendar.bytes))
    #expect(result.status == 0)
    return try JSONDecoder().decode(Read.self, from: result.output)
  }

  @Test func `days, identities and awkward texts are read as they were written`() throws {
    let texts = [
      "Gŵyn; Łukasz, \\n 👩🏽‍🏫", String(repeating: "ŵ€🏴󠁧󠁢󠁷󠁬󠁳󠁿", count: 40), "BEGIN:VEVENT\nUID:x\nEND:VEVENT",
      "a\\;b:c=\"d\"",
    ]
    let events = try texts.enumerated().map { index, text in
      CalendarEvent(
        uid: try #require(CalendarUID("due-\(index)", domain: "school.example")),
        day: try #require(Day("2026-09-01")).adding(days: index), summary: text, details: "Type:\n" + text,
        sequence: index, stamp: MessageDate(milliseconds: 1_788_244_200_000, offsetMinutes: 60),
        alarmDaysBefore: index == 0 ? nil : index)
    }
    let expected = texts.enumerated().map { index, text in
      Read.Event(
        uid: "due-\(index)@school.example", start: "2026-09-0\(index + 1)", end: "2026-09-0\(index + 2)",
        stamp: "2026-09-01T06:30:00+00:00", sequence: index, summary: text, description: "Type:\n" + text,
        alarms: index == 0 ? 0 : 1)
    }
    let calendar = try read(EventCalendar(name: "Dyddiau Siân", events: events))
    #expect(calendar.method == "PUBLISH" && calendar.name == "Dyddiau Siân" && calendar.errors == [])
    #expect(calendar.events == expected)
  }

  @Test func `a calendar without events can be read`() throws {
    #expect(try read(EventCalendar(name: "x", events: [])).events.isEmpty)
  }
}
