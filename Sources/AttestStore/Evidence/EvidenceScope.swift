import AttestRules

/// Whom and what an evidence pack is about.
public struct EvidenceScope: Hashable, Sendable {
  /// The people in it; nil for everybody.
  public let people: Set<PersonNumber>?
  /// The accounts in it; nil for all of them.
  public let accounts: Set<Int64>?

  /// The whole register.
  public static let everything = EvidenceScope(people: nil, accounts: nil)

  /// A scope; see the properties.
  public init(people: Set<PersonNumber>?, accounts: Set<Int64>?) {
    self.people = people
    self.accounts = accounts
  }

  func holds(person: String) -> Bool {
    people?.contains(PersonNumber(stored: person)) ?? true
  }

  func holds(account: Int64) -> Bool {
    accounts?.contains(account) ?? true
  }
}

extension TableKind {
  /// Which columns of the key say whose row it is, in the tables that an evidence pack shows; nil for the others.
  ///
  /// Left out is what proves nothing about policies, training and accounts, or is nobody else's business: absences,
  /// half-finished courses, former addresses, reminders and mail, one-time codes.
  var evidenceKey: EvidenceKey? {
    switch self {
    case .role, .subject, .version, .document, .requirement, .source: EvidenceKey()
    case .person, .appointment, .record, .exemption: EvidenceKey(person: 0)
    case .account, .accountEvent: EvidenceKey(account: 0)
    case .accountOperator: EvidenceKey(person: 0, account: 1)
    case .decisionOperator, .decisionEvidence: EvidenceKey(person: 2, account: 0)
    case .setting, .migration, .closure, .holiday, .absence, .progress, .formerAddress, .outbox, .sheet,
      .reminder, .digestItem, .code, .headMail:
      nil
    }
  }
}

/// The places of a person and of an account in a table's key.
struct EvidenceKey {
  var person: Int?
  var account: Int?

  /// Whether the row with a key is in a scope.
  func isRow(_ key: [RowReader.Field], in scope: EvidenceScope) -> Bool {
    if let person {
      guard case .text(let bytes) = key[person], scope.holds(person: String(decoding: bytes, as: UTF8.self)) else {
        return false
      }
    }
    if let account {
      guard case .integer(let number) = key[account], scope.holds(account: number) else { return false }
    }
    return true
  }
}
