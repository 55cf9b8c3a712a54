import AttestRules

extension Store {
  /// Every account, by number.
  public func accounts() throws -> [AccountRow] {
    try all(AccountRow.table.selectSQL) { try AccountRow($0) }
  }

  /// Whether there is any account.
  public func hasAccounts() throws -> Bool {
    try database.integer("SELECT 1 FROM account LIMIT 1") != nil
  }

  /// The account with a number; nil when there is none.
  public func account(_ id: Int64) throws -> AccountRow? {
    try all(AccountRow.table.selectWhereSQL("id"), id) { try AccountRow($0) }.first
  }

  /// The account that a platform and handle stand for, unless it was rejected or closed.
  public func account(named key: String) throws -> AccountRow? {
    let find = try database.prepare(
      "SELECT id FROM account WHERE name_key = ? AND state NOT IN ('rejected', 'closed')")
    find.bind(1, key)
    guard try find.step() else { return nil }
    let id = find.integer(0)
    find.reset()
    return try account(id)
  }

  /// The number that the next account gets; numbers are never used again.
  public func nextAccount() throws -> Int64 {
    try (database.integer("SELECT max(id) FROM account") ?? 0) + 1
  }

  /// Who operates an account or once did, or all of them, by person number.
  public func accountOperators(of account: Int64? = nil) throws -> [AccountOperatorRow] {
    try rows(AccountOperatorRow.table, of: account) { AccountOperatorRow($0) }
  }

  /// The accounts that somebody operates or once did.
  public func accountOperators(being person: PersonNumber) throws -> [AccountOperatorRow] {
    try rows(of: person) { AccountOperatorRow($0) }
  }

  /// What happened to an account, or to all of them, in order.
  public func accountEvents(of account: Int64? = nil) throws -> [AccountEventRow] {
    try rows(AccountEventRow.table, of: account) { try AccountEventRow($0) }
  }

  /// The answers kept with the decisions about an account, or about all of them.
  public func decisionOperators(of account: Int64? = nil) throws -> [DecisionOperatorRow] {
    try rows(DecisionOperatorRow.table, of: account) { DecisionOperatorRow($0) }
  }

  /// The evidence kept with the decisions about an account, or about all of them.
  public func decisionEvidence(of account: Int64? = nil) throws -> [DecisionEvidenceRow] {
    try rows(DecisionEvidenceRow.table, of: account) { DecisionEvidenceRow($0) }
  }

  private func rows<Row>(_ table: Table, of account: Int64?, _ read: (Statement) throws -> Row) throws
    -> [Row]
  {
    try all(account == nil ? table.selectSQL : table.selectWhereSQL("account"), account, read)
  }

  private func all<Row>(
    _ sql: String, _ value: Int64? = nil, _ read: (Statement) throws -> Row
  ) throws -> [Row] {
    let select = try database.prepare(sql)
    if let value { select.bind(1, value) }
    var rows: [Row] = []
    while try select.step() { rows.append(try read(select)) }
    return rows
  }
}
