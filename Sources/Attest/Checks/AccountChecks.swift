import AttestRules
import AttestStore
import AttestText

extension RegisterCheck {
  /// Accounts (section 8).
  static let accounts = RegisterCheck(
    "accounts",
    "each has the days, the lead and the credentials' place that its state needs, its lead is one of its operators, and no "
      + "two that are open have one name",
    .register { ground, found in
      let files = try AccountDossier.all(in: ground.store)
      for file in files {
        for problem in AccountCheckup.problems(in: file) {
          try found(Finding(file.place, problem, "see “attest account show \(file.account.id)”; \(Finding.restore)"))
        }
      }
      for (one, other) in AccountCheckup.sameNames(files.map(\.account)) {
        try found(
          Finding(
            "account \(other.id)", "is account \(one.id) again: \(other.name)",
            "close one of them with “attest account close”"))
      }
    })

  /// What happened to accounts (section 8).
  static let events = RegisterCheck(
    "events", "each step in an account's life follows from the one before, and the last left it as it is now",
    .register { ground, found in
      let lookup = try EntryLookup(ground.store)
      for file in try AccountDossier.all(in: ground.store) {
        for event in file.events {
          if try lookup.entry(event.entry)?.kind == event.action.entryKind.rawValue { continue }
          try found(Finding(file.place, "was \(event.action.past) by an entry that is not about that", Finding.restore))
        }
        for problem in AccountCheckup.eventProblems(in: file) {
          try found(Finding(file.place, problem, Finding.restore))
        }
      }
    })

  /// Approvals (sections 7 and 8).
  static let approvals = RegisterCheck(
    "approvals",
    "each was given by somebody with the role slt who was neither the applicant nor an operator, with at least the minimum "
      + "of operators, every one eligible by the evidence that was kept",
    .register { ground, found in
      let ledger = ApprovalLedger(
        minimums: try ground.store.settingHistory(), roles: try ground.store.roleHistory())
      for file in try AccountDossier.all(in: ground.store) {
        for event in file.events {
          for problem in ApprovalCheckup.problems(in: event, of: file, ledger) {
            try found(
              Finding(
                "\(file.place), \(event.action.past) on \(event.day)", problem,
                "suspend it, and look into how this came about"))
          }
        }
      }
    })

  /// Operators (section 8).
  static let operators = RegisterCheck(
    "operators", "nobody operates an account twice over on the same day, or stops before they begin",
    .register { ground, found in
      for file in try AccountDossier.all(in: ground.store) {
        for problem in AccountCheckup.operatorProblems(in: file) {
          try found(Finding(file.place, problem, Finding.restore))
        }
      }
    })
}

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

enum AccountCheckup {
  /// What is wrong with an account as it is now.
  static func problems(in file: AccountDossier) -> [String] {
    let account = file.account
    var problems: [String] = []
    if account.state.isApproved, account.opened == nil {
      problems.append("is \(account.state.words), and was never approved")
    }
    if [.unapproved, .applied, .rejected].contains(account.state), account.opened != nil {
      problems.append("is \(account.state.words), and has a day of approval")
    }
    if (account.state == .closed) != (account.closed != nil) {
      problems.append(
        account.closed == nil ? "is closed, and has no last day" : "is \(account.state.words), and has a last day")
    }
    if [.active, .suspended, .transferring].contains(account.state), account.credentials == nil {
      problems.append("is \(account.state.words), and does not say where its credentials are kept")
    }
    if account.state == .active, account.lead == nil { problems.append("is active, and nobody leads it") }
    let operators = Set(file.parts.filter { $0.removed == nil }.map(\.person))
    if let lead = account.lead, !operators.contains(lead) {
      problems.append("is led by person \(lead), who is not one of its operators")
    }
    if account.state == .applied || account.state.isApproved, account.applicant == nil {
      problems.append("is \(account.state.words), and nobody applied for it")
    }
    return problems
  }

  /// Pairs of open accounts that are one and the same.
  static func sameNames(_ accounts: [AccountRow]) -> [(AccountRow, AccountRow)] {
    var first: [String: AccountRow] = [:]
    return accounts.filter { !$0.state.isFinal }.compactMap { account in
      let key = (try? AccountName(platform: account.platform, handle: account.handle))?.storedKey ?? account.nameKey
      guard let one = first[key] else {
        first[key] = account
        return nil
      }
      return (one, account)
    }
  }

  /// What is wrong with what happened to an account.
  static func eventProblems(in file: AccountDossier) -> [String] {
    var problems: [String] = []
    guard let first = file.events.first, let last = file.events.last else { return ["has no beginning"] }
    let beginnings: [AccountAction: AccountState] = [.apply: .applied, .enter: .unapproved]
    if beginnings[first.action] != first.state { problems.append("began by being \(first.action.participle)") }
    for (before, after) in zip(file.events, file.events.dropFirst())
    where before.state.after(after.action, hasLead: after.lead != nil) != after.state {
      problems.append(
        "was \(before.state.words), then \(after.action.past), and is said to have been \(after.state.words)")
    }
    let account = file.account
    if last.state != account.state || last.lead != account.lead || last.credentials != account.credentials {
      problems.append("is not as the last thing that happened to it left it")
    }
    if let approved = file.events.last(where: { $0.action == .approve }), approved.day != account.opened {
      problems.append(
        "was approved on \(approved.day), and is said to have been on \(account.opened?.description ?? "no day")")
    }
    return problems
  }

  /// What is wrong with the periods of an account's operators.
  static func operatorProblems(in file: AccountDossier) -> [String] {
    let people = Dictionary(grouping: file.parts, by: \.person)
    return people.sorted { $0.key < $1.key }.flatMap { person, parts -> [String] in
      let parts = parts.sorted { $0.first < $1.first }
      let backward = parts.filter { part in part.removed.map { $0 < part.first } ?? false }.map {
        "person \(person) stops on \($0.removed?.description ?? ""), before they begin on \($0.first)"
      }
      let overlaps = zip(parts, parts.dropFirst()).filter { before, after in
        before.removed.map { $0 > after.first } ?? true
      }
      return backward + overlaps.map { "person \(person) is an operator twice over from \($1.first)" }
    }
  }
}
