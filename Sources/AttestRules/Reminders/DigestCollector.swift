/// What a manager or the SLT is told of somebody else (section 9).
public struct DigestItem: Hashable, Sendable {
  /// Who is late.
  public let person: PersonNumber
  /// With what.
  public let item: ReminderItem
}

/// What one manager or member of the SLT is told in a run, of everybody in one message.
public struct Digest: Sendable {
  /// Who is told.
  public let recipient: PersonNumber
  /// The items, by person, requirement, due day and stage.
  public let items: [DigestItem]
}

/// Collects the digests of a run from the plans of the people, one after the other.
///
/// Of the plans only those items are kept that are late enough for somebody else to be told.
public struct DigestCollector: Sendable {
  private let run: ReminderRun
  private var late: [(item: DigestItem, managers: [PersonNumber])] = []

  /// Nothing collected yet, for a run.
  public init(for run: ReminderRun) {
    self.run = run
  }

  /// The people whose presence decides who is told: managers and SLT.
  public var candidates: Set<PersonNumber> {
    late.reduce(into: run.slt) { $0.formUnion($1.managers) }
  }

  /// Takes what somebody is sent.
  public mutating func add(_ plan: PersonPlan) {
    for item in plan.items where item.isForDigest(in: run) {
      late.append((DigestItem(person: plan.person, item: item), plan.managers))
    }
  }

  /// The digests, by recipient, and the items that nobody could be told of.
  ///
  /// Managers are told from their stage on, the SLT from its own, and before that where no manager is active.
  /// Nobody is told of themselves, and nobody who is not active is told anything.
  ///
  /// - Parameter isActive: whether a person is active on the day of the run.
  public func digests(isActive: (PersonNumber) -> Bool) -> (digests: [Digest], untold: [DigestItem]) {
    var byRecipient: [PersonNumber: [DigestItem]] = [:]
    var untold: [DigestItem] = []
    let slt = run.slt.filter(isActive)
    for (item, managers) in late {
      let active = managers.filter(isActive)
      var recipients: Set<PersonNumber> = []
      if item.item.stage >= run.managerStage { recipients = active.isEmpty ? slt : Set(active) }
      if item.item.stage >= run.sltStage { recipients.formUnion(slt) }
      recipients.remove(item.person)
      for recipient in recipients { byRecipient[recipient, default: []].append(item) }
      if recipients.isEmpty { untold.append(item) }
    }
    let digests = byRecipient.keys.sorted().map { recipient in
      Digest(recipient: recipient, items: (byRecipient[recipient] ?? []).sorted { $0.precedes($1) })
    }
    return (digests, untold)
  }
}

extension DigestItem {
  fileprivate func precedes(_ other: DigestItem) -> Bool {
    (person, item.requirement, item.due, item.stage)
      < (other.person, other.item.requirement, other.item.due, other.item.stage)
  }
}
