/// Where an account stands in its life (section 8).
public enum AccountState: String, CaseIterable, Sendable, CustomStringConvertible {
  /// It existed before the register did, and nobody approved it.
  case unapproved
  /// Applied for, and not decided yet.
  case applied
  /// Turned down, with a reason.
  case rejected
  /// Approved; it may be made.
  case approved
  /// It exists, and its credentials are kept somewhere.
  case active
  /// Not to be used for the time being.
  case suspended
  /// Between two leads: handed over, or waiting for somebody to hand it to.
  case transferring
  /// Gone for good.
  case closed

  /// The word used in files and on the screen.
  public var description: String { rawValue }

  /// The words for it in a sentence, as in "it is applied for".
  public var words: String {
    switch self {
    case .applied: "applied for"
    case .transferring: "in transfer"
    case .unapproved, .rejected, .approved, .active, .suspended, .closed: rawValue
    }
  }

  /// Whether it was approved and is not closed, so that the account review is about it.
  public var isApproved: Bool {
    switch self {
    case .approved, .active, .suspended, .transferring: true
    case .unapproved, .applied, .rejected, .closed: false
    }
  }

  /// Whether nothing comes after it; its platform and handle may be registered again.
  public var isFinal: Bool { self == .rejected || self == .closed }
}

/// What is done to an account; each is one event in its life.
public enum AccountAction: String, CaseIterable, Sendable {
  /// Entered from a list of the accounts that exist already.
  case enter
  /// Applied for.
  case apply
  /// Approved.
  case approve
  /// Rejected.
  case reject
  /// Recorded as existing, with where its credentials are kept.
  case activate
  /// Operators added or removed.
  case operators
  /// Suspended.
  case suspend
  /// Taken up again.
  case resume
  /// Given a new lead.
  case transfer
  /// The credentials changed.
  case credentials
  /// Closed.
  case close

  /// The participle, as in "it cannot be approved".
  public var participle: String {
    switch self {
    case .enter: "entered"
    case .apply: "applied for"
    case .approve: "approved"
    case .reject: "rejected"
    case .activate: "activated"
    case .operators: "given or relieved of operators"
    case .suspend: "suspended"
    case .resume: "resumed"
    case .transfer: "transferred"
    case .credentials: "given changed credentials"
    case .close: "closed"
    }
  }
}

extension AccountAction {
  /// What was done, as in a list of what happened.
  public var past: String {
    switch self {
    case .operators: "operators changed"
    case .credentials: "credentials changed"
    default: participle
    }
  }
}

extension AccountState {
  /// Where an account stands after an action; nil when the action cannot be taken from here (section 8).
  ///
  /// An active account that is given a new lead, or loses its lead, is in transfer until its credentials were changed for
  /// somebody who leads it.
  ///
  /// - Parameter hasLead: whether somebody leads the account once the action is taken.
  public func after(_ action: AccountAction, hasLead: Bool = true) -> AccountState? {
    switch (self, action) {
    case (.rejected, _), (.closed, _), (_, .enter): nil
    case (.unapproved, .apply): .applied
    case (.applied, .approve): .approved
    case (.applied, .reject): .rejected
    case (.approved, .activate): .active
    case (.active, .suspend), (.transferring, .suspend): .suspended
    case (.suspended, .resume): .active
    case (.active, .transfer), (.transferring, .transfer): .transferring
    case (.applied, .transfer), (.approved, .transfer), (.suspended, .transfer): self
    case (.active, .operators): hasLead ? .active : .transferring
    case (.transferring, .credentials): hasLead ? .active : .transferring
    case (_, .operators), (_, .credentials): self
    case (.applied, .close): nil
    case (_, .close): .closed
    default: nil
    }
  }

  /// The states from which an action can be taken.
  public static func from(_ action: AccountAction) -> [AccountState] {
    allCases.filter { $0.after(action) != nil }
  }
}
