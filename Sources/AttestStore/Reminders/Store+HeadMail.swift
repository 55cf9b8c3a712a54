import AttestRules

extension Store {
  /// The head mailed to an address on a day; nil when there is none.
  public func headMail(on day: Day, to address: String) throws -> HeadMailRow? {
    let find = try database.prepare("\(Self.headMailSQL) WHERE day = ? AND address = ?")
    find.bind(1, day)
    find.bind(2, address)
    return try find.step() ? HeadMailRow(find) : nil
  }

  /// The heads with which something is still to happen, the longest waiting first.
  public func openHeadMail() throws -> [HeadMailRow] {
    try headMail("WHERE state IN ('waiting', 'claimed') ORDER BY instant, day, address")
  }

  /// The heads that were decided on from one day to another, in order.
  public func headMail(from first: Day, to last: Day) throws -> [HeadMailRow] {
    try headMail("WHERE day BETWEEN \(first.number) AND \(last.number) ORDER BY day, address")
  }

  private static var headMailSQL: String {
    "SELECT \(HeadMailRow.table.columns.joined(separator: ",")) FROM head_mail"
  }

  private func headMail(_ condition: String) throws -> [HeadMailRow] {
    let select = try database.prepare("\(Self.headMailSQL) \(condition)")
    var rows: [HeadMailRow] = []
    while try select.step() { rows.append(try HeadMailRow(select)) }
    return rows
  }
}
