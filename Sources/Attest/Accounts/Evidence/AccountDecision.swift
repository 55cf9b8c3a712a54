import AttestRules
import AttestStore

/// A decision about an account with the evidence as it stood when it was taken.
public struct AccountDecision: Sendable {
  /// What was decided, by whom, when and why.
  public let event: AccountEventRow
  /// What the operators held then, by person number.
  public let operators: [OperatorCase]
}

extension AccountAction {
  /// What a decision is called in files, where it is one.
  public var decision: String? {
    switch self {
    case .approve: "approved"
    case .reject: "rejected"
    case .operators: "operators added"
    case .transfer: "transferred"
    case .resume: "resumed"
    case .enter, .apply, .activate, .suspend, .credentials, .close: nil
    }
  }
}

extension Store {
  /// The decisions about an account, or about all of them, exactly as they were taken, in order.
  func decisions(of account: Int64? = nil) throws -> [AccountDecision] {
    var evidence: [DecisionKey: [OperatorCase.Proof]] = [:]
    for row in try decisionEvidence(of: account) {
      let key = DecisionKey(account: row.account, entry: row.entry, person: row.person)
      evidence[key, default: []].append(
        OperatorCase.Proof(requirement: row.requirement, subject: row.subject, held: row.held))
    }
    var operators: [DecisionKey: [OperatorCase]] = [:]
    for row in try decisionOperators(of: account) {
      let lines = evidence[DecisionKey(account: row.account, entry: row.entry, person: row.person)] ?? []
      operators[DecisionKey(account: row.account, entry: row.entry, person: nil), default: []].append(
        OperatorCase(person: row.person, reasons: row.reasons, until: row.until, evidence: lines))
    }
    return try accountEvents(of: account).compactMap { event in
      let people = operators[DecisionKey(account: event.account, entry: event.entry, person: nil)] ?? []
      let isDecided = event.action == .approve || event.action == .reject
      return isDecided || !people.isEmpty ? AccountDecision(event: event, operators: people) : nil
    }
  }
}

private struct DecisionKey: Hashable {
  let account: Int64
  let entry: Int64
  let person: PersonNumber?
}
