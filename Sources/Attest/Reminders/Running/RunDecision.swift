import AttestRules
import AttestStore

/// What a run sends, to whom and how; made from everybody's files in one sweep.
struct RunDecision {
  private let ground: RunGround
  private let people: [Told]
  private let digests: [Digest]
  private let untold: [DigestItem]
  /// What administrators are to be told of the account review, and who they are; nil for nothing.
  private let review: (notice: ReviewNotice, recipients: [PersonNumber])?

  private struct Told {
    let person: PersonRow
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
    let sweep = try ReminderSweep(store)
    while let (person, file, reminders) = try sweep.next() {
      let sent = reminders.compactMap(\.sent) + had.placeholder(for: person.number, on: day)
      let plan = ground.plan(for: file, person, sent: sent)
      guard plan.hasMessage else { continue }
      collector.add(plan)
      let new = plan.sent(on: day, state: plan.delivery == .mail ? .sent : .listed).filter { new in
        plan.delivery == .mail || !sent.contains { $0.isSame(as: new) }
      }
      people.append(Told(person: person, delivery: plan.delivery, sent: new))
    }
    self.people = people
    (digests, untold) = try ground.digests(collector, presence)
    review = try Self.review(store, ground, had, presence, minimum: minimum)
  }

  /// The account review goes to all active administrators together, or waits for the next working day: one of them who
  /// has had their message of today would otherwise never hear of it.
  private static func review(
    _ store: Store, _ ground: RunGround, _ had: MessagesOfToday, _ presence: PresenceBook, minimum: Int
  ) throws -> (ReviewNotice, [PersonNumber])? {
    guard ground.run.isWorkingDay, had.personal.isDisjoint(with: ground.administrators) else { return nil }
    let recipients = try ground.administrators.sorted().filter {
      try presence.person($0)?.mailAddress != nil
    }
    let notice = try ReviewNotice(store, minimum: minimum, on: ground.run.day)
    return try notice.hasChanged(in: store) ? (notice, recipients) : nil
  }

  /// Writes it all.
  func write(with writer: OutboxWriter, _ presence: PresenceBook) throws -> RunReport {
    var report = RunReport(ground)
    report.untold = untold.count
    var administrators = Set(review?.recipients ?? [])
    for told in people {
      let number = told.person.number
      try writer.change.about(number)
      var message: Int64?
      if told.delivery == .mail {
        let bringsReview = administrators.remove(number) != nil
        message = try writer.write(.personal, to: number, on: report.day, bringsReview: bringsReview)
        report.messages += 1
      } else {
        report.forPaper.append(told.person)
      }
      for sent in told.sent {
        try writer.change.put(ReminderRow(person: number, sent, message: message))
      }
    }
    for number in administrators.sorted() {
      try writer.change.about(number)
      _ = try writer.write(.personal, to: number, on: report.day, bringsReview: true)
      report.messages += 1
    }
    for digest in digests { try write(digest, with: writer, presence, &report) }
    report.isReviewUntold = review?.recipients.isEmpty ?? false
    if let notice = review?.notice, !report.isReviewUntold {
      try writer.change.about(nil)
      try notice.remember(in: writer.change)
    }
    return report
  }

  private func write(
    _ digest: Digest, with writer: OutboxWriter, _ presence: PresenceBook, _ report: inout RunReport
  ) throws {
    let recipient = try presence.person(digest.recipient)
    try writer.change.about(digest.recipient)
    let hasAddress = recipient?.mailAddress != nil
    let message = try writer.write(
      .digest, to: digest.recipient, on: report.day, problem: hasAddress ? nil : "no address")
    for late in digest.items {
      try writer.change.about(late.person)
      try writer.change.put(
        DigestItemRow(
          message: message, person: late.person, requirement: late.item.requirement, due: late.item.due,
          stage: late.item.stage))
    }
    if hasAddress { report.digests += 1 } else if let recipient { report.unreachable.append(recipient) }
  }
}

extension SentReminder {
  /// Whether it is about the same stage, whenever it went out.
  fileprivate func isSame(as other: SentReminder) -> Bool {
    topic == other.topic && due == other.due && stage == other.stage
  }
}
