import AttestMail
import AttestRules
import AttestStore

/// Makes the text of what somebody is told, in mail or on paper, at the moment when they are.
struct MessageWording {
  let templates: MailTemplates
  let catalogue: [SubjectCode: CatalogueEntry]
  let ground: RunGround
  let organisation: String

  private var day: Day { ground.run.day }

  /// What is asked of one person.
  func reminder(
    to person: PersonRow, _ file: PersonFile, _ items: [ReminderItem],
    code: (MessageItem, SubjectCode) throws -> MessageItem
  ) rethrows -> RenderedMessage {
    let items = try items.map { item in
      try code(message(item, for: file), subject(of: item.requirement))
    }
    return templates.reminder.message(
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
    templates.policyOwner.message(
      PolicyOwnerContent(
        givenName: person.givenName, organisation: organisation, today: day,
        title: catalogue[item.policy]?.subject.title ?? item.policy.text, policy: item.policy,
        nextReview: item.due, formerOwner: owner))
  }

  /// What administrators are told of the accounts.
  func accountReview(_ notice: ReviewNotice, to person: PersonRow) -> RenderedMessage {
    templates.accountReview.message(
      AccountReviewContent(
        givenName: person.givenName, organisation: organisation, today: day, accounts: notice.accounts))
  }

  /// Who of somebody's is late.
  func digest(to person: PersonRow, _ people: [DigestPerson]) -> RenderedMessage {
    let template =
      ground.run.slt.contains(person.number) ? templates.sltDigest : templates.managerDigest
    return template.message(
      DigestContent(givenName: person.givenName, organisation: organisation, today: day, people: people))
  }

  /// One thing that somebody is late with.
  func late(_ item: ReminderItem) -> DigestPerson.Item {
    DigestPerson.Item(
      title: title(of: item.requirement), due: item.due, accounts: item.accounts)
  }

  /// The title of what a requirement asks for.
  func title(of requirement: RequirementCode) -> String {
    catalogue[subject(of: requirement)]?.subject.title ?? requirement.text
  }
}
