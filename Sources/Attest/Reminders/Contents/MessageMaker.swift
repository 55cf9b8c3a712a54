import AttestMail
import AttestRules
import AttestStore

/// Makes a message at the moment of sending.
struct MessageMaker {
  let desk: MailDesk
  let wording: MessageWording
  let zone: Zone
  let registerID: String

  /// What every decision stands on.
  var ground: RunGround { wording.ground }

  private var day: Day { ground.run.day }

  /// The due days as a calendar; nil when none is still to come.
  func calendar(_ items: [ReminderItem], of person: PersonNumber, at written: Int64) -> EventCalendar? {
    let events = items.filter { $0.due >= day }.map { item in
      CalendarEvent(
        uid: CalendarUID(naming: [registerID, person.text, item.requirement.text, item.due.description]),
        day: item.due,
        summary: wording.title(of: item.requirement),
        details: "Due for \(wording.organisation).", stamp: MessageDate(milliseconds: written, offsetMinutes: 0),
        alarmDaysBefore: 1)
    }
    return events.isEmpty ? nil : EventCalendar(name: "Due for \(wording.organisation)", events: events)
  }

  /// The finished message.
  func message(
    _ row: OutboxRow, to person: PersonRow, at address: MailAddress, _ text: RenderedMessage,
    calendar: EventCalendar? = nil
  ) throws -> Message {
    guard let id = MessageID(row.messageID) else {
      throw StoreError.corrupt(detail: "message \(row.id) has no identity")
    }
    return Message(
      from: desk.from, envelopeSender: desk.envelope,
      recipient: Mailbox(name: person.fullName, address: address), text: text,
      attachments: calendar.map { [AttachedFile(calendar: $0)] } ?? [], id: id,
      date: MessageDate(milliseconds: row.written, offsetMinutes: zone.offsetMinutes(at: row.written)))
  }
}
