import AttestMail
import AttestRules
import AttestStore

extension Register {
  /// The due days of one person, to subscribe to: the same day has the same identity whenever it is asked for.
  ///
  /// - Returns: an `.ics` file.
  /// - Throws: ``PermissionError``, `StoreError`.
  public func dueCalendar(of person: PersonRow) throws -> [UInt8] {
    let status = try status(of: person)
    let titles = try titles()
    let settings = try settings()
    let makesEvents = status.file.presence(on: today).holdsAppointment
    let events = try status.standings.compactMap { standing -> CalendarEvent? in
      guard makesEvents, let requirement = standing.requirement, let due = standing.dueDay?.day,
        standing.status != .exempt, standing.status != .notRequired
      else { return nil }
      let title = titles[requirement.subject] ?? standing.code.text
      return CalendarEvent(
        uid: try uid([person.number.text, standing.code.text, due.description]), day: due,
        summary: title, details: "Due for \(settings.name).\n\(standing.status.name).",
        stamp: try stamp(standing, due: due), alarmDaysBefore: 7)
    }
    return EventCalendar(name: "Due for \(settings.name)", events: events).bytes
  }

  /// The days on which an account loses an operator or falls below its minimum.
  ///
  /// - Returns: an `.ics` file.
  /// - Throws: ``AccountError/unknown(number:)``, ``PermissionError``, `StoreError`.
  public func accountCalendar(_ number: Int64) throws -> [UInt8] {
    let file = try account(number)
    var events = try file.operators.compactMap { part -> CalendarEvent? in
      guard let until = part.until else { return nil }
      return CalendarEvent(
        uid: try uid(["account", "\(number)", part.person.text, until.description]), day: until,
        summary: "\(file.account.name): last day of \(file.name(part.person)) as an eligible operator",
        stamp: Self.midnight(until.adding(days: -30)), alarmDaysBefore: 14)
    }
    if let day = file.line?.fallsBelow, day > today {
      events.append(
        CalendarEvent(
          uid: try uid(["account", "\(number)", "below", day.description]), day: day,
          summary: "\(file.account.name): too few eligible operators from today on",
          stamp: Self.midnight(day.adding(days: -30)), alarmDaysBefore: 14))
    }
    return EventCalendar(name: file.account.name, events: events).bytes
  }

  private func uid(_ parts: [String]) throws -> CalendarUID {
    CalendarUID(naming: [try store.registerID()] + parts)
  }

  /// When the due day came about: with the record that it follows, else a month before it.
  private func stamp(_ standing: Standing, due: Day) throws -> MessageDate {
    if let entry = standing.holding?.record.number.entry,
      let receipt = try store.receiptedEntry(entry)?.receipt
    {
      return MessageDate(milliseconds: receipt.at, offsetMinutes: 0)
    }
    return Self.midnight(due.adding(days: -30))
  }

  private static func midnight(_ day: Day) -> MessageDate {
    MessageDate(milliseconds: Int64(day.number) * 86_400_000, offsetMinutes: 0)
  }

  private func titles() throws -> [SubjectCode: String] {
    Dictionary(uniqueKeysWithValues: try catalogue().map { ($0.subject.code, $0.subject.title) })
  }
}
