import AttestMail
import AttestRules
import AttestStore

/// Makes the text of a message at the moment of sending.
struct MessageMaker {
  let desk: MailDesk
  let catalogue: [SubjectCode: CatalogueEntry]
  let ground: RunGround
  let organisation: String
  let zone: Zone
  let registerID: String

  private var day: Day { ground.run.day }

  /// What is asked of one person.
  func reminder(
    to person: PersonRow, _ file: PersonFile, _ items: [ReminderItem],
    code: (MessageItem, SubjectCode) throws -> MessageItem
  ) rethrows -> RenderedMessage {
    let items = try items.map { item in
      try code(message(item, for: file), subject(of: item.requirement))
    }
    return desk.templates.reminder.message(
      ReminderContent(givenName: person.givenName, organisation: organisation, today: day, items: items))
  }

  private func subject(of requirement: RequirementCode) -> SubjectCode {
    ground.rulebook.requirement(requirement, on: day)?.subject ?? SubjectCode(stored: requirement.text)
  }

  private func message(_ item: ReminderItem, for file: PersonFile) -> MessageItem {
    let code = subject(of: item.requirement)
    let entry = catalogue[code]
    let isCourse = entry?.subject.sort == .course
    return MessageItem(
      title: entry?.subject.title ?? item.requirement.text,
      version: entry?.newest(on: day)?.version.label ?? VersionLabel(stored: "not published yet"),
      subject: isCourse ? .course : .policy,
      command: isCourse ? "attest course take \(code)" : "attest acknowledge \(code)", due: item.due,
      isRenewal: item.status.isHeld,
      why: ground.rulebook.requirement(item.requirement, on: day)?.why(for: file, on: day) ?? "",
      accounts: item.accounts)
  }

  /// What the owner of a policy is told, or an administrator.
  ///
  /// - Parameter owner: the owner's name, when it is not they who are told.
  func review(_ item: ReviewItem, to person: PersonRow, owner: String?) -> RenderedMessage {
    desk.templates.policyOwner.message(
      PolicyOwnerContent(
        givenName: person.givenName, organisation: organisation, today: day,
        title: catalogue[item.policy]?.subject.title ?? item.policy.text, policy: item.policy,
        nextReview: item.due, formerOwner: owner))
  }

  /// What administrators are told of the accounts.
  func accountReview(_ notice: ReviewNotice, to person: PersonRow) -> RenderedMessage {
    desk.templates.accountReview.message(
      AccountReviewContent(
        givenName: person.givenName, organisation: organisation, today: day, accounts: notice.accounts))
  }

  /// Who of somebody's is late.
  func digest(to person: PersonRow, _ people: [DigestPerson]) -> RenderedMessage {
    let template =
      ground.run.slt.contains(person.number) ? desk.templates.sltDigest : desk.templates.managerDigest
    return template.message(
      DigestContent(givenName: person.givenName, organisation: organisation, today: day, people: people))
  }

  /// One thing that somebody is late with.
  func late(_ item: ReminderItem) -> DigestPerson.Item {
    DigestPerson.Item(
      title: catalogue[subject(of: item.requirement)]?.subject.title ?? item.requirement.text, due: item.due,
      accounts: item.accounts)
  }

  /// The due days as a calendar; nil when none is still to come.
  func calendar(_ items: [ReminderItem], of person: PersonNumber, at written: Int64) -> EventCalendar? {
    let events = items.filter { $0.due >= day }.map { item in
      CalendarEvent(
        uid: CalendarUID(
          naming: [registerID, person.text, item.requirement.text, item.due.description],
          at: desk.from.address),
        day: item.due,
        summary: catalogue[subject(of: item.requirement)]?.subject.title ?? item.requirement.text,
        details: "Due for \(organisation).", stamp: MessageDate(milliseconds: written, offsetMinutes: 0),
        alarmDaysBefore: 1)
    }
    return events.isEmpty ? nil : EventCalendar(name: "Due for \(organisation)", events: events)
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
