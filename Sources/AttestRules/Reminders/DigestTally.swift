/// Which digests the plans of many people come to, and how long they are, counted without keeping what is in them
/// (section 9).
///
/// It says the same as ``DigestCollector``, for a plan that only needs the numbers. Whoever has the same managers is
/// counted together, so that what is kept does not grow with the people.
public struct DigestTally: Sendable {
  private let run: ReminderRun
  private var byManagers: [[PersonNumber]: Counts] = [:]
  /// Of the managers who were met last: people come in the order of their numbers, and colleagues often together.
  private var latest: (managers: [PersonNumber], counts: Counts) = ([], Counts())
  /// Of members of the SLT, who are not told of themselves.
  private var ofSLT: [(person: PersonNumber, managers: [PersonNumber], counts: Counts)] = []

  /// How many items are to be told to the managers, to the SLT, or to both.
  private struct Counts {
    var (managers, slt, both) = (0, 0, 0)

    var isEmpty: Bool { managers == 0 && slt == 0 && both == 0 }

    mutating func add(_ other: Counts) {
      managers += other.managers
      slt += other.slt
      both += other.both
    }
  }

  /// Nothing counted yet, for a run.
  public init(for run: ReminderRun) {
    self.run = run
  }

  /// The people whose presence decides who is told: managers and SLT.
  public var candidates: Set<PersonNumber> {
    var candidates = run.slt
    for managers in byManagers.keys { candidates.formUnion(managers) }
    candidates.formUnion(latest.managers)
    for late in ofSLT { candidates.formUnion(late.managers) }
    return candidates
  }

  /// Takes what somebody is sent.
  public mutating func add(_ plan: PersonPlan) {
    var counts = Counts()
    var isLate = false
    for item in plan.items where item.isForDigest(in: run) {
      isLate = true
      switch (item.stage >= run.managerStage, item.stage >= run.sltStage) {
      case (true, true): counts.both += 1
      case (true, false): counts.managers += 1
      default: counts.slt += 1
      }
    }
    guard isLate else { return }
    if run.slt.contains(plan.person) {
      ofSLT.append((plan.person, plan.managers, counts))
    } else {
      add(counts, to: plan.managers)
    }
  }

  private mutating func add(_ counts: Counts, to managers: [PersonNumber]) {
    if latest.managers != managers {
      settle()
      latest.managers = managers
    }
    latest.counts.add(counts)
  }

  /// Counts what is kept of the managers who were met last together with everybody else.
  private mutating func settle() {
    if !latest.counts.isEmpty { byManagers[latest.managers, default: Counts()].add(latest.counts) }
    latest = ([], Counts())
  }

  /// Takes what others were found to be sent.
  public mutating func add(_ other: DigestTally) {
    ofSLT += other.ofSLT
    byManagers.reserveCapacity(byManagers.count + other.byManagers.count)
    for (managers, counts) in other.byManagers { byManagers[managers, default: Counts()].add(counts) }
    settle()
    latest = other.latest
  }

  /// How many items are in the digest of each recipient, and how many nobody could be told of.
  ///
  /// - Parameter isActive: whether a person is active on the day of the run.
  public func counted(isActive: (PersonNumber) -> Bool) -> (digests: [PersonNumber: Int], untold: Int) {
    let slt = run.slt.filter(isActive)
    var digests: [PersonNumber: Int] = [:]
    var untold = 0
    func tell(_ told: Set<PersonNumber>, _ count: Int) {
      guard count > 0 else { return }
      if told.isEmpty { untold += count }
      for recipient in told { digests[recipient, default: 0] += count }
    }
    func take(_ managers: [PersonNumber], _ counts: Counts, except person: PersonNumber?) {
      let others = person.map { slt.subtracting([$0]) } ?? slt
      let active = Set(managers.filter(isActive))
      tell(active.isEmpty ? others : active, counts.managers)
      tell(others, counts.slt)
      tell(active.union(others), counts.both)
    }
    for (managers, counts) in byManagers { take(managers, counts, except: nil) }
    take(latest.managers, latest.counts, except: nil)
    for late in ofSLT { take(late.managers, late.counts, except: late.person) }
    return (digests, untold)
  }
}
