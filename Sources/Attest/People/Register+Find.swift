import AttestRules
import AttestStore
import AttestText

/// Why nobody, or nobody in particular, is meant by a text.
public enum PersonLookupError: Error, Hashable, Sendable {
  /// Nobody has the number, the login or the name.
  case nobody(text: String)
  /// Several people have the login or the name.
  case several(text: String, candidates: [PersonRow])
}

extension Register {
  /// The most candidates that are named when a text means several people.
  private static let mostCandidates = 20

  /// The person whom a number, a login or an unambiguous name means.
  ///
  /// A number goes before a login, a login before a name; of people with the same login the one who is present is
  /// meant. A name may leave out case, accents and all but some of its words.
  ///
  /// - Throws: ``PersonLookupError``, or ``PermissionError`` for those who may only ask about themselves and mean
  ///   somebody else, whether or not there is such a person.
  public func find(_ text: String, for permission: Permission = .read) throws -> PersonRow {
    if let me, reach(of: permission) == .own, isMe(text, me) { return me }
    try require(permission)
    if let number = PersonNumber(text), let person = try store.person(number) { return person }
    let owners = try store.owners(of: text)
    if let owner = owners.first(where: { $0.isPresent(on: today) }) ?? owners.first { return owner.person }
    let candidates = try store.people(matching: text)
    if candidates.count == 1, let only = candidates.first { return only }
    if candidates.isEmpty { throw PersonLookupError.nobody(text: text) }
    throw PersonLookupError.several(text: text, candidates: Array(candidates.prefix(Register.mostCandidates)))
  }

  /// Whether a text means whoever uses the register.
  func isMe(_ text: String, _ me: PersonRow) -> Bool {
    text == me.number.text || text == me.login || FoldedName(text) == FoldedName(me.fullName)
  }
}
