import AttestRules
import AttestStore

/// What an operator holds, as it stands on a day or as it stood when a decision was taken.
public struct OperatorCase: Sendable {
  /// Who.
  public let person: PersonNumber
  /// The reasons against, in words; nil for somebody who is eligible.
  public let reasons: String?
  /// Until when they are eligible; nil when no end is in sight, or they are not.
  public let until: Day?
  /// What they hold, for each gating requirement.
  public let evidence: [Proof]

  /// What is held under one gating requirement.
  public struct Proof: Hashable, Sendable {
    /// The requirement.
    public let requirement: RequirementCode
    /// The policy or course.
    public let subject: SubjectCode
    /// The record that holds longest; nil when none counts.
    public let held: DecisionEvidenceRow.Held?
  }

  /// Whether they are eligible.
  public var isEligible: Bool { reasons == nil }
}

/// What the rules say of somebody who operates an account, or would.
struct AssessedOperator {
  let person: PersonNumber
  let eligibility: Eligibility
  let evidence: [OperatorCase.Proof]

  /// Asks the rules about a person, as known on a day.
  init(_ file: PersonFile, under rulebook: Rulebook, on day: Day) {
    let outlook = EligibilityOutlook(of: file, under: rulebook, known: day)
    person = file.number
    eligibility = outlook.answer
    evidence = outlook.gatesInForce.map { gate in
      OperatorCase.Proof(
        requirement: gate.requirement.code, subject: gate.requirement.subject,
        held: gate.holding.map { holding in
          let history = rulebook.history(of: gate.requirement.subject)
          return DecisionEvidenceRow.Held(
            record: holding.record.number,
            version: history[holding.record.version]?.label ?? VersionLabel(stored: "?"),
            made: holding.record.day, until: holding.ending.day, cause: holding.ending.cause.word,
            evidence: holding.record.evidence)
        })
    }
  }

  /// The same for people to look at.
  var shown: OperatorCase {
    switch eligibility {
    case .eligible(let until):
      OperatorCase(person: person, reasons: nil, until: until, evidence: evidence)
    case .notEligible(let objections):
      OperatorCase(
        person: person, reasons: objections.map(\.description).joined(separator: "; "), until: nil,
        evidence: evidence)
    }
  }

  /// Keeps it with a decision, for ever.
  func write(to change: Change, account: Int64) throws {
    try change.about(person)
    try change.insert(
      DecisionOperatorRow(account: account, entry: change.entry, person: person, eligibility: eligibility))
    var codes: Set<RequirementCode> = []
    for line in evidence where codes.insert(line.requirement).inserted {
      try change.insert(
        DecisionEvidenceRow(
          account: account, entry: change.entry, person: person, requirement: line.requirement,
          subject: line.subject, held: line.held))
    }
  }
}

extension EndCause {
  /// The word used in files and on the screen.
  var word: String {
    switch self {
    case .expired: "expired"
    case .cycle: "cycle"
    case .superseded: "superseded"
    }
  }
}
