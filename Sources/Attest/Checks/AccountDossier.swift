import AttestRules
import AttestStore

/// An account with all that is kept about it.
struct AccountDossier {
  let account: AccountRow
  let parts: [AccountOperatorRow]
  /// In the order of entry.
  let events: [AccountEventRow]
  let decided: [DecisionOperatorRow]
  let evidence: [DecisionEvidenceRow]

  /// The words for it in a finding.
  var place: String { "account \(account.id)" }

  /// Every account.
  static func all(in store: Store) throws -> [AccountDossier] {
    let parts = Dictionary(grouping: try store.accountOperators(), by: \.account)
    let events = Dictionary(grouping: try store.accountEvents(), by: \.account)
    let decided = Dictionary(grouping: try store.decisionOperators(), by: \.account)
    let evidence = Dictionary(grouping: try store.decisionEvidence(), by: \.account)
    return try store.accounts().map { account in
      AccountDossier(
        account: account, parts: parts[account.id] ?? [],
        events: (events[account.id] ?? []).sorted { $0.entry < $1.entry }, decided: decided[account.id] ?? [],
        evidence: evidence[account.id] ?? [])
    }
  }
}
