import AttestMail
import AttestRules
import AttestStore

/// The texts that ask nobody to sign anything: reviews of policies, the account review, digests.
struct Notices {
  let store: Store
  let wording: MessageWording
  let presence: PresenceBook

  private var run: ReminderRun { wording.ground.run }

  /// That the review of a policy is due, to its owner or to an administrator.
  func review(_ item: ReviewItem, to person: PersonRow) throws -> RenderedMessage {
    let owner = wording.catalogue[item.policy]?.subject.owner
    let isOwn = owner == person.number
    let name = try isOwn ? nil : owner.flatMap { try presence.person($0)?.fullName } ?? "somebody"
    return wording.review(item, to: person, owner: name)
  }

  /// The account review as it is today, to an administrator.
  func accountReview(to person: PersonRow, minimum: Int) throws -> RenderedMessage {
    wording.accountReview(try ReviewNotice(store, minimum: minimum, on: run.day), to: person)
  }

  /// Who of somebody's is late, of those whom a digest was decided on for; nil when its recipient is not there, or nobody
  /// of theirs is late any more.
  func digest(_ row: OutboxRow, to person: PersonRow, _ file: PersonFile) throws -> RenderedMessage? {
    guard file.presence(on: run.day) == .active else { return nil }
    let rows = Dictionary(grouping: try store.digestItems(of: row.id), by: \.person)
    let people = try rows.sorted { $0.key < $1.key }.compactMap { number, rows in
      try late(number, rows, to: person)
    }
    return people.isEmpty ? nil : wording.digest(to: person, people)
  }

  private func late(_ number: PersonNumber, _ rows: [DigestItemRow], to person: PersonRow) throws -> DigestPerson? {
    guard let (late, file) = try PeopleSweep(store, only: number).next() else { return nil }
    let plan = wording.ground.plan(for: file, hasAddress: late.mailAddress != nil, sent: [])
    guard run.slt.contains(person.number) || plan.managers.contains(person.number) else { return nil }
    let items = plan.items.filter { item in
      rows.contains { $0.requirement == item.requirement && $0.due == item.due }
    }
    guard !items.isEmpty else { return nil }
    let site = file.appointments.first { $0.days.contains(run.day) }?.site.text ?? ""
    return DigestPerson(name: late.fullName, site: site, items: items.map(wording.late))
  }
}
