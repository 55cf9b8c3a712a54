import AttestRules
import AttestStore

/// The accounts and all that decides about them, read once: two short tables, the events, and the people who operate.
struct AccountBook {
  /// Every account, by number.
  let accounts: [AccountRow]
  /// The rules.
  let rulebook: Rulebook
  /// How many eligible operators an account needs.
  let minimum: Int
  /// Whoever operates an account or once did.
  private(set) var people: [PersonNumber: PersonRow] = [:]
  /// What the rules know of them.
  private(set) var files: [PersonNumber: PersonFile] = [:]
  private let parts: [Int64: [AccountOperatorRow]]
  private let events: [Int64: [AccountEventRow]]

  /// Reads all accounts; within one unchanging state.
  init(_ store: Store, minimum: Int) throws {
    accounts = try store.accounts()
    parts = Dictionary(grouping: try store.accountOperators(), by: \.account)
    events = Dictionary(grouping: try store.accountEvents(), by: \.account)
    rulebook = try store.rulebook()
    self.minimum = minimum
    let sweep = try PeopleSweep(store, scope: .operators, depth: .eligibility)
    while let (person, file) = try sweep.next() { take(person, file) }
  }

  /// Reads one account.
  init(_ store: Store, _ account: AccountRow, minimum: Int) throws {
    accounts = [account]
    let parts = try store.accountOperators(of: account.id)
    self.parts = [account.id: parts]
    events = [account.id: try store.accountEvents(of: account.id)]
    rulebook = try store.rulebook()
    self.minimum = minimum
    for number in Set(parts.map(\.person)) {
      guard let (person, file) = try PeopleSweep(store, only: number, depth: .eligibility).next() else { continue }
      take(person, file)
    }
  }

  private mutating func take(_ person: PersonRow, _ file: PersonFile) {
    people[person.number] = person
    files[person.number] = file
  }

  /// What happened to an account, up to a day where one is given.
  func events(of account: AccountRow, by day: Day? = nil) -> [AccountEventRow] {
    (events[account.id] ?? []).filter { event in day.map { event.day <= $0 } ?? true }
  }

  /// Everybody's part in an account.
  func parts(of account: AccountRow) -> [AccountOperatorRow] {
    parts[account.id] ?? []
  }

  /// Who operated an account on a day, or was to, by person number.
  func operators(of account: AccountRow, on day: Day) -> [PersonNumber] {
    Set(
      parts(of: account).filter { part in
        part.first <= day && (part.removed.map { day < $0 } ?? true)
      }.map(\.person)
    ).sorted()
  }

  /// An account as it stood on a day; nil when it was not registered yet.
  func line(_ account: AccountRow, on day: Day) -> AccountLine? {
    guard let last = events(of: account, by: day).last else { return nil }
    let operators = operators(of: account, on: day)
    let review = last.state.isApproved ? review(account, lead: last.lead, on: day) : nil
    return AccountLine(
      account: account, state: last.state, lead: last.lead, credentials: last.credentials,
      operators: operators, eligible: eligible(operators, review, on: day), review: review, day: day)
  }

  /// Who of the operators is eligible: the review has asked already, where there is one.
  private func eligible(_ operators: [PersonNumber], _ review: AccountReview?, on day: Day) -> [PersonNumber] {
    if let review {
      let others = Set(review.notEligible.map(\.person))
      return operators.filter { !others.contains($0) }
    }
    return operators.filter { rulebook.eligibility(of: file($0), on: day).isEligible }
  }

  /// The review of an account that is approved on a day.
  func review(_ account: AccountRow, lead: PersonNumber?, on day: Day) -> AccountReview {
    rulebook.review(reviewed(account, lead: lead), files: files, on: day, minimum: minimum)
  }

  /// An account as the review sees it; credentials are new on the day they were first kept, too.
  func reviewed(_ account: AccountRow, lead: PersonNumber?) -> ReviewedAccount {
    ReviewedAccount(
      lead: lead,
      operators: parts(of: account).compactMap { part in
        part.operatorship(of: account).map { (part.person, $0) }
      },
      credentialsChanged: events(of: account).filter {
        $0.action == .credentials || $0.action == .activate
      }.map(\.day))
  }

  /// What the rules know of somebody.
  func file(_ number: PersonNumber) -> PersonFile {
    files[number] ?? PersonFile(number: number)
  }
}
