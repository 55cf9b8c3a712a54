import AttestRules

/// One event in the life of an account: what was done, by whom, why, and where the account stood afterwards.
public struct AccountEventRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.accountEvent
  /// Which account.
  public let account: Int64
  /// The number of the entry in the audit chain.
  public let entry: Int64
  /// What was done.
  public let action: AccountAction
  /// When.
  public let day: Day
  /// The login of whoever did it.
  public let login: String
  /// The person with that login, if the register had one.
  public let person: PersonNumber?
  /// Why, if they said so.
  public let reason: String?
  /// Where the account stood afterwards.
  public let state: AccountState
  /// Who led it afterwards.
  public let lead: PersonNumber?
  /// Where its credentials were kept afterwards.
  public let credentials: String?

  /// What was done to an account, which is as it was afterwards.
  public init(
    _ action: AccountAction, to account: AccountRow, entry: Int64, day: Day, login: String,
    person: PersonNumber?, reason: String?
  ) {
    self.account = account.id
    self.entry = entry
    self.action = action
    self.day = day
    self.login = login
    self.person = person
    self.reason = reason
    state = account.state
    lead = account.lead
    credentials = account.credentials
  }

  init(_ row: Statement) throws {
    account = row.integer(0)
    entry = row.integer(1)
    guard let action = AccountAction(rawValue: row.text(2)), let state = AccountState(rawValue: row.text(7))
    else {
      throw StoreError.corrupt(detail: "event \(row.integer(1)) of account \(row.integer(0)) is unknown")
    }
    self.action = action
    self.state = state
    day = row.day(3)
    login = row.text(4)
    person = row.optionalText(5).map { PersonNumber(stored: $0) }
    reason = row.optionalText(6)
    lead = row.optionalText(8).map { PersonNumber(stored: $0) }
    credentials = row.optionalText(9)
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.integer(account)
    row.integer(entry)
    row.text(action.rawValue)
    row.day(day)
    row.text(login)
    row.text(person?.text)
    row.text(reason)
    row.text(state.rawValue)
    row.text(lead?.text)
    row.text(credentials)
  }
}
