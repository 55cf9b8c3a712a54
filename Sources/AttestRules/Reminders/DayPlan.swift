/// Everything that one run of the scheduler sends, and holds back (section 9).
public struct DayPlan: Sendable {
  /// The run.
  public let run: ReminderRun
  /// The plans of all to whom something is sent or from whom something is held back, in the order of the sweep.
  public let people: [PersonPlan]
  /// The digests of managers and SLT, by recipient.
  public let digests: [Digest]
  /// The late items that no manager and no SLT could be told of.
  public let untold: [DigestItem]
  /// The reviews that are due and nobody's: the owner is not active, and no administrator is.
  public let nobodysReviews: [PolicyReview]

  /// The messages, mailed or printed.
  public var messages: [PersonPlan] { people.filter(\.hasMessage) }

  /// How many items are sent of each stage, by stage.
  public var countByStage: [(stage: Int, count: Int)] {
    var counts: [Int: Int] = [:]
    for plan in people {
      for item in plan.items { counts[item.stage, default: 0] += 1 }
    }
    return counts.keys.sorted().map { (stage: $0, count: counts[$0] ?? 0) }
  }
}

/// A person as the scheduler meets them: their file, whether they can be mailed, and what they were sent before.
public struct ReminderSubject: Sendable {
  /// Their file.
  public let file: PersonFile
  /// Whether they have an address.
  public let hasAddress: Bool
  /// What they were sent.
  public let sent: [SentReminder]

  /// A person; see the properties.
  public init(file: PersonFile, hasAddress: Bool, sent: [SentReminder] = []) {
    self.file = file
    self.hasAddress = hasAddress
    self.sent = sent
  }
}

extension Rulebook {
  /// The whole plan of a run, from everybody, one after the other.
  ///
  /// - Parameters:
  ///   - people: everybody, read once.
  ///   - run: the run.
  ///   - isActive: whether a person is active on the day; asked of owners, administrators, managers and SLT only.
  ///   - reviews: the reviews of all policies.
  ///   - administrators: the people with that role.
  public func dayPlan(
    for people: some Sequence<ReminderSubject>, in run: ReminderRun, isActive: (PersonNumber) -> Bool,
    reviews: [PolicyReview] = [], administrators: Set<PersonNumber> = []
  ) -> DayPlan {
    let due = reviews.filter { run.latestStage(.review, due: $0.next) != nil }
    let (reviewsByPerson, nobodys) = PolicyReview.assigned(
      due, to: isActive, administrators: administrators)
    var collector = DigestCollector(for: run)
    var plans: [PersonPlan] = []
    for person in people {
      let plan = reminders(
        for: person.file, hasAddress: person.hasAddress, sent: person.sent,
        reviews: reviewsByPerson.isEmpty ? [] : reviewsByPerson[person.file.number] ?? [], in: run)
      collector.add(plan)
      if plan.saysAnything { plans.append(plan) }
    }
    let (digests, untold) = collector.digests(isActive: isActive)
    return DayPlan(
      run: run, people: plans, digests: digests, untold: untold, nobodysReviews: nobodys)
  }
}
