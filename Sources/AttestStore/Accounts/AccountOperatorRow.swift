import AttestRules

/// One person's part in running one account.
public struct AccountOperatorRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.accountOperator
  /// Who.
  public let person: PersonNumber
  /// Which account.
  public let account: Int64
  /// The first day as an operator.
  public let first: Day
  /// The first day no longer one, once removed.
  public var removed: Day?

  /// A part; see the properties.
  public init(person: PersonNumber, account: Int64, first: Day, removed: Day? = nil) {
    self.person = person
    self.account = account
    self.first = first
    self.removed = removed
  }

  init(_ row: Statement) {
    person = PersonNumber(stored: row.text(0))
    account = row.integer(1)
    first = row.day(2)
    removed = row.optionalDay(3)
  }

  /// The part as the rules see it.
  public func operatorship(of account: AccountRow) -> Operatorship? {
    account.opened.map {
      Operatorship(
        account: account.name, opened: $0, closed: account.closed, first: first, removed: removed)
    }
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(person.text)
    row.integer(account)
    row.day(first)
    row.day(removed)
  }
}
