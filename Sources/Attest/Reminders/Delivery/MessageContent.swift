import AttestMail
import AttestRules
import AttestStore

/// What is in a message at the moment of sending: of what the run decided on, only what still stands.
struct MessageContent {
  let store: Store
  let maker: MessageMaker
  let presence: PresenceBook
  let row: OutboxRow
  let person: PersonRow
  let file: PersonFile
  /// What its recipient was told, this message included.
  let told: [ReminderRow]

  /// A person's own message; nil when nothing of it stands.
  ///
  /// A stage that has been reached since the run is left for the next, whose digest tells the managers of it.
  func personal(at address: MailAddress, minimum: Int, in change: Change) throws -> Message? {
    let before = told.filter { $0.message != row.id }.compactMap(\.sent)
    let plan = maker.ground.plan(for: file, hasAddress: true, sent: before)
    let mine = told.filter { $0.message == row.id }
    let items = plan.items.filter { item in
      mine.contains { $0.topic == .requirement(item.requirement) && $0.due == item.due }
    }
    let reviews = plan.reviews.filter { item in
      mine.contains { $0.topic == .review(item.policy) && $0.due == item.due }
    }
    var texts: [RenderedMessage] = []
    if !items.isEmpty { texts.append(try reminder(items, in: change)) }
    texts += try reviews.map { try notices.review($0, to: person) }
    if row.bringsReview, maker.ground.administrators.contains(person.number) {
      texts.append(try notices.accountReview(to: person, minimum: minimum))
    }
    guard let text = RenderedMessage.joined(texts) else { return nil }
    for var reminder in mine where !reminder.isAmong(items, reviews) {
      reminder.state = .withdrawn
      try change.put(reminder)
    }
    return try maker.message(
      row, to: person, at: address, text,
      calendar: maker.calendar(items, of: person.number, at: row.written))
  }

  /// Whoever has no login gets a code for each policy and course; everybody else signs in.
  private func reminder(_ items: [ReminderItem], in change: Change) throws -> RenderedMessage {
    try maker.wording.reminder(to: person, file, items) { item, subject in
      guard person.login == nil, let entry = maker.wording.catalogue[subject],
        let version = entry.newest(on: maker.ground.run.day)
      else { return item }
      try change.about(person.number)
      let code = try CodeMaker(store).issue(
        to: person.number, for: version, on: maker.ground.run.day, in: change)
      return item.with(code, for: subject)
    }
  }

  /// A digest; nil when its recipient is not there, or nobody of theirs is late any more.
  func digest(at address: MailAddress) throws -> Message? {
    guard let text = try notices.digest(row, to: person, file) else { return nil }
    return try maker.message(row, to: person, at: address, text)
  }

  private var notices: Notices { Notices(store: store, wording: maker.wording, presence: presence) }
}

extension MessageItem {
  /// The same with a code, and what to type with it.
  fileprivate func with(_ code: IssuedCode, for asked: SubjectCode) -> MessageItem {
    let command =
      switch subject {
      case .policy: "attest acknowledge --code \(code.text)"
      case .course: "attest course take \(asked) --code \(code.text)"
      }
    return MessageItem(
      title: title, version: version, subject: subject, command: command, due: due, isRenewal: isRenewal, why: why,
      accounts: accounts, code: code)
  }
}

extension ReminderRow {
  /// Whether it is about one of these.
  fileprivate func isAmong(_ items: [ReminderItem], _ reviews: [ReviewItem]) -> Bool {
    switch topic {
    case .requirement(let code): items.contains { $0.requirement == code && $0.due == due }
    case .review(let policy): reviews.contains { $0.policy == policy && $0.due == due }
    }
  }
}
