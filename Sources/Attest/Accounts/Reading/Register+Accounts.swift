import AttestRules
import AttestStore

/// One account with its whole life, as it stands on a day.
public struct AccountFile: Sendable {
  /// The account on the day; nil when it was not registered yet.
  public let line: AccountLine?
  /// The account as it is kept.
  public let account: AccountRow
  /// What its operators held on the day, by person number.
  public let operators: [OperatorCase]
  /// Everybody's part in it, past ones too.
  public let parts: [AccountOperatorRow]
  /// What happened to it up to the day.
  public let events: [AccountEventRow]
  /// The decisions up to the day, exactly as they were taken.
  public let decisions: [AccountDecision]
  /// The records that its operators held on the day or that decisions stood on, as they are now.
  public let records: [RecordNumber: RecordRow]
  /// Whoever operates it or once did.
  public let people: [PersonNumber: PersonRow]
  /// The day.
  public let day: Day

  /// How to call somebody: name and number.
  public func name(_ number: PersonNumber) -> String {
    people[number].map { "\($0.fullName) (\(number))" } ?? number.text
  }
}

extension Register {
  /// The accounts in a filter on a day, by number; for those who may only read about themselves, the ones that they lead,
  /// operate or applied for.
  public func accounts(in filter: AccountFilter = AccountFilter(), on day: Day? = nil) throws
    -> AccountListing
  {
    let own = try ownAccounts()
    let day = day ?? today
    return try store.read {
      let book = try AccountBook(store, minimum: settings().minimumOperators)
      let lines = book.accounts.filter { own?.contains($0.id) ?? true }.compactMap { book.line($0, on: day) }
      return AccountListing(
        day: day, lines: lines.filter { filter.includes($0) }, people: book.people, minimum: book.minimum)
    }
  }

  /// The review of every account that is approved and not closed on a day (rules, section 8).
  public func reviewAccounts(on day: Day? = nil) throws -> AccountListing {
    try accounts(in: AccountFilter(states: AccountState.allCases.filter(\.isApproved)), on: day)
  }

  /// One account with its whole life, as it stood on a day.
  ///
  /// - Throws: ``AccountError/unknown(number:)``, ``PermissionError``.
  public func account(_ number: Int64, on day: Day? = nil) throws -> AccountFile {
    let own = try ownAccounts()
    if let own, !own.contains(number) { try require(.read) }
    let day = day ?? today
    return try store.read {
      guard let account = try store.account(number) else { throw AccountError.unknown(number: number) }
      let book = try AccountBook(store, account, minimum: settings().minimumOperators)
      let operators = book.operators(of: account, on: day).map {
        AssessedOperator(book.file($0), under: book.rulebook, on: day).shown
      }
      let decisions = try store.decisions(of: number).filter { $0.event.day <= day }
      return AccountFile(
        line: book.line(account, on: day), account: account, operators: operators,
        parts: book.parts(of: account), events: book.events(of: account, by: day), decisions: decisions,
        records: try records(in: operators + decisions.flatMap(\.operators)), people: book.people, day: day)
    }
  }

  /// The records that some operators held.
  private func records(in operators: [OperatorCase]) throws -> [RecordNumber: RecordRow] {
    let held = Set(operators.flatMap(\.evidence).compactMap(\.held?.record))
    let rows = try Set(operators.map(\.person)).flatMap { try store.dossier(of: $0)?.records ?? [] }
    return Dictionary(
      rows.filter { held.contains($0.number) }.map { ($0.number, $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// Every decision about an account, exactly as it was taken, in order of account.
  ///
  /// - Parameter sites: only about accounts of these sites; empty for all.
  public func accountDecisions(at sites: Set<SiteCode> = []) throws -> [AccountDecision] {
    let own = try ownAccounts()
    return try store.read {
      let there = sites.isEmpty ? nil : Set(try store.accounts().filter { sites.contains($0.site) }.map(\.id))
      return try store.decisions().filter { decision in
        [own, there].allSatisfy { $0?.contains(decision.event.account) ?? true }
      }
    }
  }

  /// The accounts that whoever uses the register has a part in; nil for those who may read about all.
  private func ownAccounts() throws -> Set<Int64>? {
    guard let person = try scope() else { return nil }
    var own = Set(try store.accountOperators(being: person).map(\.account))
    for account in try store.accounts()
    where account.lead == person || account.applicantPerson == person || account.applicant == identity.login {
      own.insert(account.id)
    }
    return own
  }
}
