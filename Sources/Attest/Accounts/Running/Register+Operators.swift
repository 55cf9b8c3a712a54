import AttestRules
import AttestStore

extension Register {
  /// Adds operators, each of whom must be eligible today, and removes others, who always can be.
  ///
  /// Nobody adds an operator to an account that they operate themselves, nor themselves to any. What those who are
  /// added hold is kept. Removing the lead leaves an active account in transfer.
  ///
  /// - Throws: ``AccountError``, ``PermissionError``.
  public func changeOperators(
    of number: Int64, adding: [PersonRow], removing: [PersonRow], reason: String? = nil
  ) throws -> AccountChange {
    try require(.runAccounts)
    return try alter(.operators, number, reason: reason) { edit in
      let present = edit.operators
      for person in adding where present.contains(person.number) {
        edit.refusals.append(.operatorBefore(person.number))
      }
      for person in removing where !present.contains(person.number) {
        edit.refusals.append(.notOperator(person.number))
      }
      if !adding.isEmpty, try isMe(among: present + adding.map(\.number)) {
        edit.refusals.append(.ownAccount)
      }
      edit.evidence = try assess(Set(adding.map(\.number)).sorted())
      edit.refusals += edit.notEligible
      for person in removing { edit.remove(person.number) }
      for person in adding { edit.add(person.number) }
    }
  }

  /// Gives an account a new lead, who must be eligible today and becomes one of its operators.
  ///
  /// - Throws: ``AccountError``, ``PermissionError``.
  public func transfer(_ number: Int64, to lead: PersonRow, reason: String? = nil) throws -> AccountChange {
    try require(.runAccounts)
    return try alter(.transfer, number, reason: reason) { edit in
      if edit.row.lead == lead.number { edit.refusals.append(.leadBefore(lead.number)) }
      let isNew = !edit.operators.contains(lead.number)
      if try isMe(among: [lead.number] + (isNew ? edit.operators : [])) { edit.refusals.append(.ownAccount) }
      edit.evidence = try assess([lead.number])
      edit.refusals += edit.notEligible
      edit.add(lead.number)
      edit.row.lead = lead.number
    }
  }

  /// Takes a suspended account up again, under the gate that it was approved under: enough operators, all eligible today.
  ///
  /// - Throws: ``AccountError``, ``PermissionError``.
  public func resume(_ number: Int64, reason: String? = nil) throws -> AccountChange {
    try require(.runAccounts)
    return try alter(.resume, number, reason: reason) { edit in
      edit.evidence = try assess(edit.operators)
      edit.refusals += try gate(edit).refusals.filter { $0 != .ownApplication && $0 != .ownAccount }
    }
  }
}

extension AccountEdit {
  /// The reasons against those who were assessed.
  fileprivate var notEligible: [AccountRefusal] {
    AccountGate(
      minimum: 0, lead: row.lead, operators: evidence.map { ($0.person, $0.eligibility) }, isApplicant: false,
      isOperator: false
    ).notEligible
  }
}
