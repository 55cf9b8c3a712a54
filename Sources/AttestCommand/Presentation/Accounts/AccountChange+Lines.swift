import Attest
import AttestRules

extension AccountChange {
  /// Where the account stands now, and the receipt.
  var lines: [Line] {
    [
      Line("Account \(account.id, .bold), \(account.name), is \(account.state, account.state.style).")
        .hanging(2)
    ]
      + [receipt.line]
  }
}

extension AccountState {
  /// What is well and what needs somebody stand out.
  var style: Style {
    switch self {
    case .approved, .active: .green
    case .unapproved, .applied, .suspended, .transferring: .yellow
    case .rejected, .closed: .dim
    }
  }
}
