import AttestText

/// What a command needs, one case a row of the table *Who may*; `help roles` prints this very table.
public enum Permission: CaseIterable, Sendable {
  /// My page, acknowledging, taking a course, my receipts, my subject access.
  case actForMyself
  /// Reading people, status, coverage, accounts and reminders.
  case read
  /// Importing, recording, voiding, exempting, people, letters.
  case keepRecords
  /// Publishing policies and courses.
  case publish
  /// Applying for an account.
  case applyForAccount
  /// Approving and rejecting an account.
  case decideAccount
  /// Activating, operators, suspending, transferring, closing, credentials.
  case runAccounts
  /// Configuring, roles, running reminders, deploying.
  case administer
  /// Erasing, retention, somebody else's subject access.
  case privacy
  /// Audit, evidence, backup, check.
  case audit

  /// Whose records a role reaches with a permission.
  public enum Reach: Int, Comparable, Sendable {
    /// Nobody's.
    case none
    /// One's own.
    case own
    /// Everybody's.
    case all

    /// Whether one reaches less far than another.
    public static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
  }

  /// How far somebody with this role gets.
  public func reach(of role: Role) -> Reach {
    switch self {
    case .actForMyself: .own
    case .read: role == .staff ? .own : .all
    case .keepRecords, .privacy: role == .hr ? .all : .none
    case .publish: role == .hr || role == .administrator ? .all : .none
    case .applyForAccount: role == .auditor ? .none : .all
    case .decideAccount: role == .slt ? .all : .none
    case .runAccounts, .administer: role == .administrator ? .all : .none
    case .audit: role == .administrator || role == .auditor ? .all : .none
    }
  }

  /// How far somebody gets who holds all of these roles.
  public func reach(of roles: some Sequence<Role>) -> Reach {
    roles.map { reach(of: $0) }.max() ?? .none
  }

  /// The roles that reach everybody's records, for the sentence that refuses.
  public var rolesForAll: [Role] { Role.allCases.filter { reach(of: $0) == .all } }

  /// Who may, in words: "hr and administrator", "hr; staff for themselves".
  public var who: String {
    let all = rolesForAll.map(\.rawValue)
    let own = Role.allCases.filter { reach(of: $0) == .own }.map(\.rawValue)
    let everybody = all.isEmpty ? [] : [Wording.all(all)]
    let themselves = own.isEmpty ? [] : [Wording.all(own) + " for themselves"]
    return (everybody + themselves).joined(separator: "; ")
  }

  /// The row's words in `help roles`.
  public var summary: String {
    switch self {
    case .actForMyself: "my page, acknowledge, take a course, my receipts, my subject access"
    case .read: "read people, status, coverage, accounts, reminders"
    case .keepRecords: "import, record, void, exempt, people, letters"
    case .publish: "publish policies and courses"
    case .applyForAccount: "apply for an account"
    case .decideAccount: "approve and reject an account"
    case .runAccounts: "activate, operators, suspend, transfer, close, credentials"
    case .administer: "configure, roles, run reminders, deploy"
    case .privacy: "erase, retention, somebody else's subject access"
    case .audit: "audit, evidence, backup, check"
    }
  }
}
