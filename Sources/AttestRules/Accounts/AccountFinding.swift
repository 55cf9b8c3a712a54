/// One thing that the account review finds; its description words it (section 8).
///
/// The findings of two days can be compared: administrators are told when they change.
public enum AccountFinding: Hashable, Sendable, CustomStringConvertible {
  /// An operator is not eligible, for these reasons.
  case notEligible(PersonNumber, [Objection])
  /// Fewer operators are eligible than the minimum.
  case belowMinimum(eligible: Int)
  /// The lead has left, was removed or is absent: transfer or close.
  case leadGone(Presence)
  /// A former operator may still know the credentials.
  case changeCredentials(since: PersonNumber)
  /// It will be below the minimum from a day on, on which these operators are lost.
  case forwardRisk(AccountReview.ForwardRisk)

  /// The words for the screen, without a full stop.
  public var description: String { words { $0.text } }

  /// The words for the screen, without a full stop.
  ///
  /// - Parameter name: how to call a person.
  public func words(_ name: (PersonNumber) -> String) -> String {
    switch self {
    case .notEligible(let person, let objections):
      "\(name(person)) is not eligible: " + objections.map(\.description).joined(separator: "; ")
    case .belowMinimum(let eligible):
      "too few eligible operators: \(eligible)"
    case .leadGone(let presence):
      (presence == .left ? "nobody leads it any more" : "its lead is absent") + ": transfer or close it"
    case .changeCredentials(let person):
      "credentials not changed since \(name(person)) stopped being an operator"
    case .forwardRisk(let risk):
      "too few eligible operators from \(risk.day) on, when it loses "
        + risk.lost.map(name).joined(separator: ", ")
    }
  }
}

extension AccountReview {
  /// What was found, in the order of the rules; empty when all is well now and no fall is in sight.
  public var findings: [AccountFinding] {
    var findings = notEligible.map { AccountFinding.notEligible($0.person, $0.objections) }
    if isBelowMinimum { findings.append(.belowMinimum(eligible: eligible)) }
    if leadIsGone { findings.append(.leadGone(lead)) }
    findings += changeCredentialsSince.map { .changeCredentials(since: $0) }
    if let forwardRisk { findings.append(.forwardRisk(forwardRisk)) }
    return findings
  }
}
