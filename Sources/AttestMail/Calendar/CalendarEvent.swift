import AttestRules

/// A day in a calendar: something is due on it, all day long.
public struct CalendarEvent: Hashable, Sendable {
  /// By what a calendar knows it again.
  public let uid: CalendarUID
  /// The day.
  public let day: Day
  /// One line about it.
  public let summary: String
  /// More about it, in lines that end in line feeds; may be empty.
  public let details: String
  /// How often it has been changed; a calendar takes the highest.
  public let sequence: Int
  /// When it was last worked out: the same for the same content, or every fetch looks like a change.
  public let stamp: MessageDate
  /// How many days before the day a calendar is to speak up, at nine in the morning; nil for not at all.
  public let alarmDaysBefore: Int?

  /// An event on a day; a sequence or a number of days below 0 counts as 0.
  public init(
    uid: CalendarUID, day: Day, summary: String, details: String = "", sequence: Int = 0, stamp: MessageDate,
    alarmDaysBefore: Int? = nil
  ) {
    self.uid = uid
    self.day = day
    self.summary = summary
    self.details = details
    self.sequence = max(0, sequence)
    self.stamp = stamp
    self.alarmDaysBefore = alarmDaysBefore.map { max(0, $0) }
  }

  /// The event's lines, unfolded.
  ///
  /// It shows the person as free: something due by a day fills none of it.
  var lines: [CalendarLine] {
    var lines = [
      CalendarLine("BEGIN:VEVENT"),
      CalendarLine("UID:\(uid.text)"),
      CalendarLine("DTSTAMP:\(stamp.calendarStamp)"),
      CalendarLine("SEQUENCE:\(sequence)"),
      CalendarLine("DTSTART;VALUE=DATE:\(day.calendarDate)"),
    ]
    if day.next > day { lines.append(CalendarLine("DTEND;VALUE=DATE:\(day.next.calendarDate)")) }
    lines.append(CalendarLine("SUMMARY:", text: summary))
    if !details.isEmpty { lines.append(CalendarLine("DESCRIPTION:", text: details)) }
    lines.append(CalendarLine("TRANSP:TRANSPARENT"))
    if let alarmDaysBefore { lines += alarm(daysBefore: alarmDaysBefore) }
    return lines + [CalendarLine("END:VEVENT")]
  }

  /// An alarm at nine in the morning, so many days before: the event begins at midnight.
  private func alarm(daysBefore days: Int) -> [CalendarLine] {
    let trigger = days == 0 ? "PT9H" : "-PT\(days * 24 - 9)H"
    return [
      CalendarLine("BEGIN:VALARM"), CalendarLine("ACTION:DISPLAY"), CalendarLine("TRIGGER:\(trigger)"),
      CalendarLine("DESCRIPTION:", text: summary), CalendarLine("END:VALARM"),
    ]
  }
}
