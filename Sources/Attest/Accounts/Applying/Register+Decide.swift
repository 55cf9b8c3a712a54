import AttestRules
import AttestStore

extension Register {
  /// Approves an application, unless any rule is against it; every reason is given at once and nobody overrides.
  ///
  /// What the operators hold is kept with the decision as it stands today.
  ///
  /// - Parameters:
  ///   - number: the account.
  ///   - shown: the number of the account's last event when the case was shown; nil when it was not.
  ///   - reason: why, if anything is to be said.
  /// - Throws: ``AccountError``, ``PermissionError``.
  public func approve(_ number: Int64, asShown shown: Int64? = nil, reason: String? = nil) throws
    -> AccountChange
  {
    try require(.decideAccount)
    return try alter(.approve, number, reason: reason) { edit in
      try checkUndecided(&edit, shown)
      guard edit.row.state == .applied else { return }
      edit.evidence = try assess(edit.operators)
      edit.refusals += try gate(edit).refusals
      edit.row.opened = today
    }
  }

  /// Rejects an application, with a reason; what the operators hold is kept with the decision.
  public func reject(_ number: Int64, asShown shown: Int64? = nil, reason: String) throws -> AccountChange {
    try require(.decideAccount)
    return try alter(.reject, number, reason: reason) { edit in
      try checkUndecided(&edit, shown)
      guard edit.row.state == .applied else { return }
      edit.evidence = try assess(edit.operators)
      let gate = try gate(edit)
      edit.refusals += gate.refusals.filter { $0 == .ownApplication || $0 == .ownAccount }
    }
  }

  /// What would be against approving an application if whoever uses the register did it now; nil when nothing is.
  public func approvalObstacle(_ number: Int64) throws -> AccountError? {
    try require(.decideAccount)
    return try store.read {
      guard let row = try store.account(number) else { throw AccountError.unknown(number: number) }
      var edit = AccountEdit(row, parts: try store.accountOperators(of: number), today: today)
      if row.state.after(.approve) == nil { edit.refusals.append(.wrongState(row.state, .approve)) }
      try checkUndecided(&edit, nil)
      edit.evidence = try assess(edit.operators)
      if edit.row.state == .applied { edit.refusals += try gate(edit).refusals }
      return edit.refusals.isEmpty ? nil : try refusal(edit.refusals)
    }
  }

  /// What an application must pass.
  func gate(_ edit: AccountEdit) throws -> AccountGate {
    AccountGate(
      minimum: try settings().minimumOperators, lead: edit.row.lead,
      operators: edit.evidence.map { ($0.person, $0.eligibility) },
      isApplicant: try edit.row.applicant == identity.login
        || edit.row.applicantPerson.map { try isMe(among: [$0]) } ?? false,
      isOperator: try isMe(among: edit.operators))
  }

  /// Tells whoever comes second that somebody else has decided, and by whom; and notices what changed since it was shown.
  private func checkUndecided(_ edit: inout AccountEdit, _ shown: Int64?) throws {
    let events = try store.accountEvents(of: edit.row.id)
    if edit.row.state != .applied, let decided = events.last(where: { $0.action.isVerdict }) {
      edit.refusals = [.decidedBefore(decided.state, by: decided.login, on: decided.day)]
    } else if let shown, edit.row.state == .applied, events.last?.entry != shown {
      edit.refusals.append(.changedMeanwhile)
    }
  }
}

extension AccountAction {
  /// Whether it decides an application.
  fileprivate var isVerdict: Bool { self == .approve || self == .reject }
}
