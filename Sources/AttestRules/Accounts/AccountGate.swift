/// What stands between an account and its operators (section 8).
///
/// Enough of them, each eligible on the day, and somebody else who decides. There is no override.
public struct AccountGate: Sendable {
  /// The number of operators that an account needs.
  public let minimum: Int
  /// Who leads it.
  public let lead: PersonNumber?
  /// Its operators, each with the answer for the day.
  public let operators: [(person: PersonNumber, eligibility: Eligibility)]
  /// Whether whoever decides applied for it.
  public let isApplicant: Bool
  /// Whether whoever decides is one of the operators.
  public let isOperator: Bool

  /// A gate; see the properties.
  public init(
    minimum: Int, lead: PersonNumber?, operators: [(person: PersonNumber, eligibility: Eligibility)],
    isApplicant: Bool, isOperator: Bool
  ) {
    self.minimum = minimum
    self.lead = lead
    self.operators = operators
    self.isApplicant = isApplicant
    self.isOperator = isOperator
  }

  /// Every reason against at once; empty when the account may pass.
  public var refusals: [AccountRefusal] {
    var refusals: [AccountRefusal] = []
    if isApplicant { refusals.append(.ownApplication) }
    if isOperator { refusals.append(.ownAccount) }
    if lead == nil { refusals.append(.noLead) }
    if operators.count < minimum { refusals.append(.tooFewOperators(operators.count, minimum: minimum)) }
    return refusals + notEligible
  }

  /// The reasons against the operators themselves.
  public var notEligible: [AccountRefusal] {
    operators.compactMap { person, eligibility in
      guard case .notEligible(let objections) = eligibility else { return nil }
      return .notEligible(person, objections)
    }
  }
}
