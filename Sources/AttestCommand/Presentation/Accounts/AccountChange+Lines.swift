import Attest
import AttestRules

extension AccountChange {
  /// Where the account stands now, and the receipt.
  var lines: [Line] {
    [
      Line("Account \(account.id, .bold), \(account.name), is \(account.state.words, account.state.style).")
        .hanging(2)
    ]
      + [receipt.line]
  }

  /// What is to be done because somebody who knew the credentials no longer runs the account.
  var credentialsToChange: [Line] {
    guard account.state.isApproved, account.credentials != nil else { return [] }
    return [
      "Now change its credentials, and record it: “attest account credentials \(account.id) --changed”."
    ]
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
