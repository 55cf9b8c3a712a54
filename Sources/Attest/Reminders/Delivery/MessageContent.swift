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
    let plan = maker.ground.plan(for: file, person, sent: before)
    let mine = told.filter { $0.message == row.id }
    let items = plan.items.filter { item in
      mine.contains { $0.topic == .requirement(item.requirement) && $0.due == item.due }
    }
    let reviews = plan.reviews.filter { item in
      mine.contains { $0.topic == .review(item.policy) && $0.due == item.due }
    }
    var texts: [RenderedMessage] = []
    if !items.isEmpty { texts.append(try reminder(items, in: change)) }
    texts += try reviews.map { try review($0) }
    if row.bringsReview, maker.ground.administrators.contains(person.number) {
      let notice = try ReviewNotice(store, minimum: minimum, on: maker.ground.run.day)
      texts.append(maker.accountReview(notice, to: person))
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

  /// Whoever has no login gets a code for each policy; everybody else signs in.
  private func reminder(_ items: [ReminderItem], in change: Change) throws -> RenderedMessage {
    try maker.reminder(to: person, file, items) { item, subject in
      guard person.login == nil, item.subject == .policy, let entry = maker.catalogue[subject],
        let version = entry.newest(on: maker.ground.run.day)
      else { return item }
      try change.about(person.number)
      let code = try CodeMaker(store).issue(
        to: person.number, for: version, on: maker.ground.run.day, in: change)
      return item.with(code)
    }
  }

  private func review(_ item: ReviewItem) throws -> RenderedMessage {
    let owner = maker.catalogue[item.policy]?.subject.owner
    let isOwn = owner == person.number
    let name = try isOwn ? nil : owner.flatMap { try presence.person($0)?.fullName } ?? "somebody"
    return maker.review(item, to: person, owner: name)
  }

  /// A digest; nil when its recipient is not there, or nobody of theirs is late any more.
  func digest(at address: MailAddress) throws -> Message? {
    let run = maker.ground.run
    guard file.presence(on: run.day) == .active else { return nil }
    let rows = Dictionary(grouping: try store.digestItems(of: row.id), by: \.person)
    let people = try rows.sorted { $0.key < $1.key }.compactMap { number, rows -> DigestPerson? in
      guard let (late, file) = try PeopleSweep(store, only: number).next() else { return nil }
      let plan = maker.ground.plan(for: file, late, sent: [])
      guard run.slt.contains(person.number) || plan.managers.contains(person.number) else { return nil }
      let items = plan.items.filter { item in
        rows.contains { $0.requirement == item.requirement && $0.due == item.due }
      }
      guard !items.isEmpty else { return nil }
      let site = file.appointments.first { $0.days.contains(run.day) }?.site.text ?? ""
      return DigestPerson(name: late.fullName, site: site, items: items.map(maker.late))
    }
    guard !people.isEmpty else { return nil }
    return try maker.message(row, to: person, at: address, maker.digest(to: person, people))
  }
}

extension MessageItem {
  /// The same with a code, and what to type with it.
  fileprivate func with(_ code: IssuedCode) -> MessageItem {
    MessageItem(
      title: title, version: version, subject: subject, command: "attest acknowledge --code \(code.text)",
      due: due, isRenewal: isRenewal, why: why, accounts: accounts, code: code)
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
