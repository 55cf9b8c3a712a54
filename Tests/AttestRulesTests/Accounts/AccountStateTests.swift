import AttestRules
import Testing

/// Section 8: the life of an account, every state and action.
@Suite struct AccountStateTests {
  /// Where each action leads from each state, with a lead; what is not here is refused.
  static let table: [AccountState: [AccountAction: AccountState]] = [
    .unapproved: [.apply: .applied, .operators: .unapproved, .credentials: .unapproved, .close: .closed],
    .applied: [
      .approve: .approved, .reject: .rejected, .operators: .applied, .transfer: .applied,
      .credentials: .applied,
    ],
    .rejected: [:],
    .approved: [
      .activate: .active, .operators: .approved, .transfer: .approved, .credentials: .approved,
      .close: .closed,
    ],
    .active: [
      .operators: .active, .suspend: .suspended, .transfer: .transferring, .credentials: .active,
      .close: .closed,
    ],
    .suspended: [
      .operators: .suspended, .resume: .active, .transfer: .suspended, .credentials: .suspended,
      .close: .closed,
    ],
    .transferring: [
      .operators: .transferring, .suspend: .suspended, .transfer: .transferring, .credentials: .active,
      .close: .closed,
    ],
    .closed: [:],
  ]

  @Test(arguments: AccountState.allCases, AccountAction.allCases)
  func `each action leads where the rules say, from the right states only`(
    state: AccountState, action: AccountAction
  ) {
    #expect(state.after(action) == Self.table[state]?[action])
  }

  @Test(arguments: [
    (AccountState.active, AccountAction.operators, AccountState.transferring),
    (.transferring, .operators, .transferring), (.transferring, .credentials, .transferring),
    (.suspended, .operators, .suspended), (.approved, .operators, .approved),
    (.applied, .operators, .applied),
  ])
  func `an account that nobody leads waits for a lead`(
    state: AccountState, action: AccountAction, after: AccountState
  ) {
    #expect(state.after(action, hasLead: false) == after)
  }

  @Test func `only approving makes an account that was not approved one that is`() {
    for state in AccountState.allCases where !state.isApproved {
      let doors = AccountAction.allCases.filter { state.after($0)?.isApproved ?? false }
      #expect(doors == (state == .applied ? [.approve] : []), "\(state)")
    }
  }

  @Test func `nothing comes after a rejected or closed account`() {
    for state in AccountState.allCases {
      let isEnd = AccountAction.allCases.allSatisfy { state.after($0) == nil }
      #expect(isEnd == state.isFinal, "\(state)")
    }
  }
}
