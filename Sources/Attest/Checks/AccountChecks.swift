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
        minimums: try ground.store.settingHistory(), roles: try ground.store.roleHistory(),
        isErased: { try ground.store.person($0)?.isErased ?? false })
      for file in try AccountDossier.all(in: ground.store) {
        for event in file.events {
          for problem in try ApprovalCheckup.problems(in: event, of: file, ledger) {
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
