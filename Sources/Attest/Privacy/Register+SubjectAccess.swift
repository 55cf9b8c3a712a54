import AttestRules
import AttestStore

extension Register {
  /// All that is held about a person: about whoever uses the register, or, for those who may, about anybody.
  ///
  /// - Parameter text: a number, a login or an unambiguous name; nil for whoever uses the register.
  public func subjectAccess(to text: String?) throws -> SubjectAccess {
    try store.subjectAccess(to: try subject(text))
  }

  /// The person whom a text means, if whoever uses the register may see what is held about them.
  private func subject(_ text: String?) throws -> PersonRow {
    if let me, text.map({ isMe($0, me) }) ?? true {
      try require(.actForMyself, about: me.number)
      return me
    }
    guard let text else { throw IdentityError.unknown(login: identity.login) }
    return try find(text, for: .privacy)
  }
}
