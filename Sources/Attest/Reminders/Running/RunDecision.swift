import AttestMail
import AttestRules
import AttestStore

/// What a run sends, to whom and how; made from everybody's files in one sweep.
struct RunDecision {
  private let ground: RunGround
  private let people: [Told]
  private let digests: [Digest]
  private let untold: [DigestItem]
  /// What administrators are to be told of the account review; nil for nothing.
  private let review: ReviewNotice?

  private struct Told {
    let person: PersonNumber
    let delivery: PersonPlan.Delivery
    /// What is to be remembered; nothing where all of it stands on a sheet already that is still to be printed.
    let sent: [SentReminder]
  }

  /// Decides; within the transaction that writes it.
  init(
    _ store: Store, _ ground: RunGround, _ had: MessagesOfToday, _ presence: PresenceBook, minimum: Int
  ) throws {
    self.ground = ground
    let day = ground.run.day
    var collector = DigestCollector(for: ground.run)
    var people: [Told] = []
    let sweep = try ReminderSweep(
      store, unless: QuietRecords(ground.rulebook, in: [ground.run]), or: ground.reviews.keys,
      isAddress: MailAddress.isSafe)
    while let next = try sweep.next() {
      let sent = next.sent + had.placeholder(for: next.person, on: day)
      let plan = ground.plan(for: next.file, hasAddress: next.hasAddress, sent: sent)
      guard plan.hasMessage else { continue }
      collector.add(plan)
      let new = plan.sent(on: day, state: plan.delivery == .mail ? .sent : .listed).filter { new in
        plan.delivery == .mail || !sent.contains { $0.isSame(as: new) }
      }
      people.append(Told(person: next.person, delivery: plan.delivery, sent: new))
    }
    self.people = people
    (digests, untold) = try ground.digests(collector, presence)
    review = try Self.review(store, ground, had, minimum: minimum)
  }

  /// The account review goes to all active administrators together, or waits for the next working day: one of them who
  /// has had their message of today would otherwise never hear of it.
  private static func review(
    _ store: Store, _ ground: RunGround, _ had: MessagesOfToday, minimum: Int
  ) throws -> ReviewNotice? {
    guard ground.run.isWorkingDay, had.personal.isDisjoint(with: ground.administrators) else { return nil }
    let notice = try ReviewNotice(store, minimum: minimum, on: ground.run.day)
    return try notice.hasChanged(in: store) ? notice : nil
  }

  /// Writes it all.
  func write(with writer: OutboxWriter, _ presence: PresenceBook) throws -> RunReport {
    var report = RunReport(ground)
    report.untold = untold.count
    var administrators = review == nil ? [] : ground.administrators
    for told in people {
      let number = told.person
      try writer.change.about(number)
      var message: Int64?
      if told.delivery == .mail {
        let bringsReview = administrators.remove(number) != nil
        message = try writer.write(.personal, to: number, on: report.day, bringsReview: bringsReview)
        report.messages += 1
      }
      for sent in told.sent {
        try writer.change.put(ReminderRow(person: number, sent, message: message))
      }
    }
    for number in administrators.sorted()
    where try write(.personal, to: number, with: writer, presence, bringsReview: true).isMailed {
      report.messages += 1
    }
    for digest in digests { try write(digest, with: writer, presence, &report) }
    report.isReviewUntold = review != nil && ground.administrators.isEmpty
    if let review, !report.isReviewUntold {
      try writer.change.about(nil)
      try review.remember(in: writer.change)
    }
    return report
  }

  /// Writes a message into the outbox; for whoever has no address, as one to be printed.
  private func write(
    _ sort: OutboxRow.Sort, to number: PersonNumber, with writer: OutboxWriter, _ presence: PresenceBook,
    bringsReview: Bool = false
  ) throws -> (message: Int64, isMailed: Bool) {
    let isMailed = try presence.person(number)?.mailAddress != nil
    try writer.change.about(number)
    let message = try writer.write(
      sort, to: number, on: ground.run.day, bringsReview: bringsReview,
      problem: isMailed ? nil : OutboxRow.noAddress)
    return (message, isMailed)
  }

  private func write(
    _ digest: Digest, with writer: OutboxWriter, _ presence: PresenceBook, _ report: inout RunReport
  ) throws {
    let (message, isMailed) = try write(.digest, to: digest.recipient, with: writer, presence)
    for late in digest.items {
      try writer.change.about(late.person)
      try writer.change.put(
        DigestItemRow(
          message: message, person: late.person, requirement: late.item.requirement, due: late.item.due,
          stage: late.item.stage))
    }
    if isMailed { report.digests += 1 }
  }

  /// Whoever is to be told on paper, by number: of what was decided now, and of what was before and is not printed yet.
  ///
  /// Whoever has got an address since is mailed what was to be printed, unless they have a digest today anyway.
  func settlePaper(
    in store: Store, _ had: MessagesOfToday, with writer: OutboxWriter, _ presence: PresenceBook,
    _ report: inout RunReport
  ) throws {
    var found = try people.filter { $0.delivery == .sheet }.compactMap { try presence.person($0.person) }
    let messages = try ground.run.isWorkingDay ? store.messagesForPaper() : []
    let active = try presence.active(among: messages.map(\.recipient), on: ground.run.day)
    let busy = Set(digests.map(\.recipient)).union(had.digests).union(had.personal)
    for var row in messages where active.contains(row.recipient) {
      guard let person = try presence.person(row.recipient) else { continue }
      if person.mailAddress == nil {
        found.append(person)
      } else if !busy.contains(row.recipient) {
        (row.state, row.problem, row.instant) = ("waiting", nil, writer.change.at)
        try writer.change.about(row.recipient)
        try writer.change.put(row)
      }
    }
    var seen: Set<PersonNumber> = []
    report.forPaper = found.filter { seen.insert($0.number).inserted }.sorted { $0.number < $1.number }
  }
}

extension SentReminder {
  /// Whether it is about the same stage, whenever it went out.
  fileprivate func isSame(as other: SentReminder) -> Bool {
    topic == other.topic && due == other.due && stage == other.stage
  }
}
