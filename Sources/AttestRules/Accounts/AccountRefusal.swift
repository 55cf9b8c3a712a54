/// A reason why something cannot be done to an account; all of them are given at once (section 8).
public enum AccountRefusal: Hashable, Sendable {
  /// It does not stand where this can be done.
  case wrongState(AccountState, AccountAction)
  /// Somebody else has decided the application meanwhile.
  case decidedBefore(AccountState, by: String, on: Day)
  /// It is no longer as it was shown to whoever decides.
  case changedMeanwhile
  /// Nobody leads it.
  case noLead
  /// It has fewer operators than the minimum.
  case tooFewOperators(Int, minimum: Int)
  /// Somebody who would operate it is not eligible, for these reasons.
  case notEligible(PersonNumber, [Objection])
  /// Whoever decides applied for it.
  case ownApplication
  /// Whoever decides operates it, or would.
  case ownAccount
  /// Somebody who is to be removed does not operate it.
  case notOperator(PersonNumber)
  /// Somebody who is to be added operates it already.
  case operatorBefore(PersonNumber)
  /// The new lead leads it already.
  case leadBefore(PersonNumber)
}

extension AccountRefusal {
  /// The words for the screen, without a full stop.
  ///
  /// - Parameter name: how to call a person.
  public func words(_ name: (PersonNumber) -> String = { $0.text }) -> String {
    switch self {
    case .wrongState(let state, let action):
      "it is \(state.words), and only an account that is "
        + AccountState.from(action).map(\.words).joined(separator: " or ")
        + " can be \(action.participle)"
    case .decidedBefore(let state, let person, let day): "it was \(state) already, by \(person) on \(day)"
    case .changedMeanwhile: "it was changed since it was shown: look at it again"
    case .noLead: "nobody leads it"
    case .tooFewOperators(let count, let minimum):
      "it has \(count) \(count == 1 ? "operator" : "operators") and needs at least \(minimum)"
    case .notEligible(let person, let objections):
      "\(name(person)) is not eligible: " + objections.map(\.description).joined(separator: "; ")
    case .ownApplication: "you applied for it yourself"
    case .ownAccount: "you are one of its operators"
    case .notOperator(let person): "\(name(person)) is not one of its operators"
    case .operatorBefore(let person): "\(name(person)) is one of its operators already"
    case .leadBefore(let person): "\(name(person)) leads it already"
    }
  }
}
