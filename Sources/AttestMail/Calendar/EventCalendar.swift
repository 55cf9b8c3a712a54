/// A calendar of due days, to attach to a message or to subscribe to (RFC 5545).
public struct EventCalendar: Hashable, Sendable {
  /// What a calendar program shows as the calendar's name.
  public let name: String
  /// What is in it.
  public let events: [CalendarEvent]

  /// A calendar with a name and events, in any order.
  public init(name: String, events: [CalendarEvent]) {
    self.name = name
    self.events = events
  }

  /// The calendar as an `.ics` file: CRLF line ends, events by day and identity.
  ///
  /// Published, never an invitation: nobody has to answer. Programs that subscribe are asked to look once a day.
  public var bytes: [UInt8] {
    let head = [
      CalendarLine("BEGIN:VCALENDAR"), CalendarLine("VERSION:2.0"),
      CalendarLine("PRODID:-//attest//attest//EN"),
      CalendarLine("CALSCALE:GREGORIAN"), CalendarLine("METHOD:PUBLISH"),
      CalendarLine("NAME:", text: name), CalendarLine("X-WR-CALNAME:", text: name),
      CalendarLine("REFRESH-INTERVAL;VALUE=DURATION:P1D"), CalendarLine("X-PUBLISHED-TTL:P1D"),
    ]
    let ordered = events.sorted { ($0.day, $0.uid) < ($1.day, $1.uid) }
    let lines = head + ordered.flatMap(\.lines) + [CalendarLine("END:VCALENDAR")]
    return lines.flatMap(\.bytes)
  }
}
