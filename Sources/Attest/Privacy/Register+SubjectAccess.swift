import AttestRules
import AttestStore

extension Register {
  /// All that is held about a person: about whoever uses the register, or, for those who may, about anybody.
  public func subjectAccess(to text: String) throws -> SubjectAccess {
    try store.subjectAccess(to: try subject(text))
  }

  /// The person whom a text means, if whoever uses the register may see what is held about them.
  private func subject(_ text: String) throws -> PersonRow {
    if let me, isMe(text, me) {
      try require(.actForMyself, about: me.number)
      return me
    }
    return try find(text, for: .privacy)
  }
}
