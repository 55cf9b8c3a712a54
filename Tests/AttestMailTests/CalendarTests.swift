import AttestRules
import Foundation
import TestSupport
import Testing

@testable import AttestMail

@Suite struct CalendarTests {
  private func event(
    _ id: String = "e1", _ day: String = "2026-09-01", summary: String = "Policy", details: String = "",
    sequence: Int = 0, alarm: Int? = nil
  ) -> CalendarEvent {
    CalendarEvent(
      uid: CalendarUID(id, domain: "school.example")!, day: Sample.day(day), summary: summary,
      details: details,
      sequence: sequence, stamp: Sample.date, alarmDaysBefore: alarm)
  }

  private func lines(_ events: CalendarEvent...) -> [String] {
    text(EventCalendar(name: "Due days", events: events).bytes).components(separatedBy: "\r\n")
  }

  @Test func `a due day is an event of the whole day that takes up no time`() {
    #expect(
      lines(event(details: "Type: attest", sequence: 2)).dropFirst(9) == [
        "BEGIN:VEVENT", "UID:e1@school.example", "DTSTAMP:20260901T063000Z", "SEQUENCE:2",
        "DTSTART;VALUE=DATE:20260901", "DTEND;VALUE=DATE:20260902", "SUMMARY:Policy",
        "DESCRIPTION:Type: attest", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
      ])
  }

  @Test(arguments: [(0, "TRIGGER:PT9H"), (1, "TRIGGER:-PT15H"), (7, "TRIGGER:-PT159H")])
  func `an alarm goes off at nine in the morning`(days: Int, trigger: String) {
    #expect(lines(event(alarm: days)).contains(trigger))
  }

  @Test func `the last day there is has no end after it`() {
    #expect(!lines(event("e1", "9999-12-31")).contains { $0.hasPrefix("DTEND") })
  }

  @Test func `events are in the order of their days, whatever order they came in`() {
    let one = lines(event("b", "2026-09-02"), event("a", "2026-09-01"))
    #expect(one == lines(event("a", "2026-09-01"), event("b", "2026-09-02")))
    #expect(one.filter { $0.hasPrefix("UID") } == ["UID:a@school.example", "UID:b@school.example"])
  }

  @Test func `a text from outside cannot begin a line of its own`() {
    let evil = "a\r\nEND:VEVENT\nATTACH:x,y;z\\\u{2028}q\u{7}"
    #expect(lines(event(summary: evil)).contains("SUMMARY:a\\nEND:VEVENT\\nATTACH:x\\,y\\;z\\\\\\nq "))
  }

  @Test(arguments: 0..<100)
  func `lines are folded at 75 octets and no UTF-8 sequence is cut`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("aŵ€👩🏽‍🏫 ,".unicodeScalars)
    let scalars = (0..<Int.random(in: 0...300, using: &random)).map { _ in
      alphabet.randomElement(using: &random)!
    }
    let summary = String(String.UnicodeScalarView(scalars))
    let bytes = EventCalendar(name: "n", events: [event(summary: summary)]).bytes
    var unfolded: [UInt8] = []
    for line in text(bytes).components(separatedBy: "\r\n").map({ Array($0.utf8) }) {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self)?.contains("\u{FFFD}") == false)
      unfolded += line.first == 32 ? line.dropFirst() : [10] + line
    }
    let escaped = summary.utf8.flatMap { $0 == UInt8(ascii: ",") ? Array("\\,".utf8) : [$0] }
    #expect(unfolded.split(separator: 10).map(Array.init).contains(Array("SUMMARY:".utf8) + escaped))
  }

  @Test(arguments: ["", "a b", "a\r\nb", "a@b", "ŵ", String(repeating: "a", count: 121)])
  func `what cannot be an identity is none`(id: String) {
    #expect(CalendarUID(id, domain: "school.example") == nil)
  }
}
