import AttestRules
import AttestStore
import AttestText

/// What a change of an account came to.
public struct AccountChange: Sendable {
  /// The account as it is now.
  public let account: AccountRow
  /// What is kept with the decision, when it was one.
  public let operators: [OperatorCase]
  /// The entry in the audit chain.
  public let receipt: Receipt
}

extension Register {
  /// Does something to an account: reads it, works out what is against it, and writes it with its event, all in one
  /// transaction, so that of two people who act at once the second sees what the first did.
  func alter(
    _ action: AccountAction, _ number: Int64, reason: String? = nil, hasGate: Bool = false,
    _ body: (inout AccountEdit) throws -> Void = { _ in }
  ) throws -> AccountChange {
    let reason = try reason.map { try fit($0, "reason") }
    let made = try change(action.entryKind, subject: "account \(number)") { change in
      guard let row = try store.account(number) else { throw AccountError.unknown(number: number) }
      var edit = AccountEdit(row, parts: try store.accountOperators(of: number), today: today)
      if row.state.after(action) == nil { edit.refusals.append(.wrongState(row.state, action)) }
      try body(&edit)
      guard edit.refusals.isEmpty, let state = row.state.after(action, hasLead: edit.row.lead != nil) else {
        throw try refusal(edit.refusals)
      }
      edit.row.state = state
      try edit.write(event(action, to: edit.row, change, reason: reason), to: change)
      return edit
    }
    return try AccountChange(made.result, made.receipt)
  }

  /// The event of a change, by whoever uses the register, today.
  func event(
    _ action: AccountAction, to account: AccountRow, _ change: Change, reason: String?
  ) -> AccountEventRow {
    AccountEventRow(
      action, to: account, entry: change.entry, day: today, login: identity.login, person: me?.number,
      reason: reason)
  }

  /// The error for reasons against, with the names of the people in them.
  func refusal(_ refusals: [AccountRefusal]) throws -> AccountError {
    var names: [PersonNumber: String] = [:]
    for person in refusals.compactMap(\.person) {
      guard let row = try store.dossier(of: person)?.person else { continue }
      names[person] = "\(row.fullName) (\(person))"
    }
    return .refused(refusals, names: names)
  }

  /// Asks the rules about people, as known today.
  func assess(_ people: [PersonNumber]) throws -> [AssessedOperator] {
    let rulebook = try store.rulebook()
    return try people.map { person in
      let file = try PeopleSweep(store, only: person).next()?.file ?? PersonFile(number: person)
      return AssessedOperator(file, under: rulebook, on: today)
    }
  }

  /// Whether whoever uses the register is one of these people, by person or by login.
  func isMe(among people: [PersonNumber]) throws -> Bool {
    if let me, people.contains(me.number) { return true }
    let own = try store.owners(of: identity.login).map(\.person.number)
    return people.contains { own.contains($0) }
  }

  /// A text that may come into the register, without spaces around it.
  func fit(_ text: String, _ what: String, _ rule: OutsideText = .lines) throws(AccountError) -> String {
    do throws(OutsideTextError) { try rule.check(text) } catch {
      throw .unfitText(what: what, reason: error.description)
    }
    return text
  }
}

extension AccountChange {
  init(_ edit: AccountEdit, _ receipt: Receipt?) throws {
    guard let receipt else { throw StoreError.refused(detail: "the change wrote nothing") }
    self.init(account: edit.row, operators: edit.evidence.map(\.shown), receipt: receipt)
  }
}

extension AccountRefusal {
  /// The person that it is about.
  fileprivate var person: PersonNumber? {
    switch self {
    case .notEligible(let person, _), .notOperator(let person), .operatorBefore(let person),
      .leadBefore(let person):
      person
    default: nil
    }
  }
}

extension AccountAction {
  /// What its entry in the audit chain is about.
  var entryKind: EntryKind {
    switch self {
    case .enter: .accountsImport
    case .apply: .accountApply
    case .approve: .accountApprove
    case .reject: .accountReject
    case .activate: .accountActivate
    case .operators: .accountOperators
    case .suspend: .accountSuspend
    case .resume: .accountResume
    case .transfer: .accountTransfer
    case .credentials: .accountCredentials
    case .close: .accountClose
    }
  }
}
