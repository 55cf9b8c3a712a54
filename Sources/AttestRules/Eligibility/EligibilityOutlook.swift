/// One person's eligibility from a day on, as known on that day (section 7).
///
/// Records, voids and published versions count up to the day asked about; absences, appointments and requirements
/// as they stand. It is the one place that answers eligibility: approval, the account review, reminders and
/// reports all ask it.
public struct EligibilityOutlook: Sendable {
  /// The day asked about.
  public let known: Day
  private let file: PersonFile
  private let gates: [Gate]

  /// A gating requirement and the record that holds longest under it.
  public struct Gate: Sendable {
    /// The requirement.
    public let requirement: Requirement
    /// The record with the latest end day; nil when none counts.
    public let holding: Holding?

    func holds(on day: Day) -> Bool {
      holding?.ending.holds(on: day) ?? false
    }
  }

  /// The outlook for a person under a rulebook, as known on a day.
  public init(of file: PersonFile, under rulebook: Rulebook, known: Day) {
    self.file = file
    self.known = known
    var gates: [Gate] = []
    gates.reserveCapacity(rulebook.gatingRules.count)
    for rule in rulebook.gatingRules where !rule.requirement.days.ended(before: known) {
      let holding = rule.latestHolding(of: file.records, on: known)
      gates.append(Gate(requirement: rule.requirement, holding: holding))
    }
    self.gates = gates
  }

  /// The gating requirements in force on the day asked about, with what the person holds.
  public var gatesInForce: [Gate] {
    gates.filter { $0.requirement.days.contains(known) }
  }

  /// Whether the person is eligible, and until when, or why not.
  public var answer: Eligibility {
    let objections = objections(on: known)
    return objections.isEmpty ? .eligible(until: lastDay(from: known)) : .notEligible(objections)
  }

  /// The reasons against on a day, from the day asked about on; empty when eligible.
  public func objections(on day: Day) -> [Objection] {
    var result: [Objection] = []
    let presence = file.presence(on: day)
    if presence != .active { result.append(.notActive(presence)) }
    var nothingGates = true
    for gate in gates where gate.requirement.days.contains(day) {
      nothingGates = false
      if !gate.holds(on: day) { result.append(.lacks(gate.requirement.code, Lack(after: gate.holding))) }
    }
    if nothingGates { result.append(.nothingGates) }
    return result
  }

  /// Whether the person is eligible on a day, from the day asked about on.
  public func isEligible(on day: Day) -> Bool {
    guard file.presence(on: day) == .active else { return false }
    var something = false
    for gate in gates where gate.requirement.days.contains(day) {
      guard gate.holds(on: day) else { return false }
      something = true
    }
    return something
  }

  /// The runs of eligible days from the day asked about on, in order.
  public var runs: [DayRange] {
    var result: [DayRange] = []
    var start: Day? = known
    while let day = start {
      if isEligible(on: day) {
        let last = lastDay(from: day)
        result.append(DayRange(first: day, last: last))
        start = last?.next
      } else {
        start = nextChange(after: day)
      }
    }
    return result
  }

  /// The last day of the unbroken run of eligible days that begins on an eligible day; nil when it has no end.
  private func lastDay(from day: Day) -> Day? {
    var day = day
    while let change = nextChange(after: day) {
      if !isEligible(on: change) { return change.eve }
      day = change
    }
    return nil
  }

  /// The next day on which anything changes that eligibility depends on.
  private func nextChange(after day: Day) -> Day? {
    var next: Day?
    func consider(_ candidate: Day?) {
      guard let candidate, candidate > day, next.map({ candidate < $0 }) ?? true else { return }
      next = candidate
    }
    func consider(_ range: DayRange) {
      consider(range.first)
      consider(range.last?.next)
    }
    for appointment in file.appointments { consider(appointment.days) }
    for absence in file.absences { consider(absence) }
    for gate in gates {
      consider(gate.requirement.days)
      consider(gate.holding?.ending.day?.next)
    }
    return next
  }
}

extension Rulebook {
  /// Whether a person may operate an account on a day, and until when, or why not (section 7).
  public func eligibility(of file: PersonFile, on day: Day) -> Eligibility {
    EligibilityOutlook(of: file, under: self, known: day).answer
  }
}
