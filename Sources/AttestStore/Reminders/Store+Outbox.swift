import AttestRules

extension Store {
  /// The message with a number; nil when there is none.
  public func message(_ id: Int64) throws -> OutboxRow? {
    let find = try database.prepare(OutboxRow.table.selectWhereSQL("id"))
    find.bind(1, id)
    return try find.step() ? OutboxRow(find) : nil
  }

  /// The number that the next message gets.
  public func nextMessage() throws -> Int64 {
    try (database.integer("SELECT max(id) FROM outbox") ?? 0) + 1
  }

  /// The messages with which something is still to happen, the longest waiting first.
  public func openMessages() throws -> [OutboxRow] {
    try messages("WHERE state IN ('waiting', 'claimed') ORDER BY instant, id")
  }

  /// The message in a state that has been there longest; nil when none has come to its instant.
  ///
  /// - Parameters:
  ///   - state: waiting or claimed.
  ///   - now: the instant.
  ///   - farthest: what lies further off than this was written by a clock that ran ahead, and is not waited for.
  public func firstMessage(_ state: String, at now: Int64, farthest: Int64) throws -> OutboxRow? {
    try messages("WHERE state = '\(state)' AND instant <= \(now) ORDER BY instant, id LIMIT 1").first
      ?? messages("WHERE state = '\(state)' AND instant > \(farthest) ORDER BY instant, id LIMIT 1").first
  }

  /// The messages that are still to go out, went out, or were given up, since an instant.
  public func messagesOutstanding(orSettledSince instant: Int64) throws -> [OutboxRow] {
    try openMessages() + messages("WHERE state IN ('sent', 'undelivered') AND instant >= \(instant)")
  }

  /// The messages that were decided on from one day to another, in order.
  public func messages(from first: Day, to last: Day) throws -> [OutboxRow] {
    try messages("WHERE day BETWEEN \(first.number) AND \(last.number) ORDER BY id")
  }

  /// The messages that wait to be printed, because their recipients had no address, in order.
  public func messagesForPaper() throws -> [OutboxRow] {
    try messages("WHERE state = 'undelivered' AND problem = '\(OutboxRow.noAddress)' ORDER BY id")
  }

  private func messages(_ condition: String) throws -> [OutboxRow] {
    let columns = OutboxRow.table.columns.joined(separator: ",")
    let select = try database.prepare("SELECT \(columns) FROM outbox \(condition)")
    var rows: [OutboxRow] = []
    while try select.step() { rows.append(OutboxRow(select)) }
    return rows
  }

  /// The items of a digest, by person.
  public func digestItems(of message: Int64) throws -> [DigestItemRow] {
    let select = try database.prepare(DigestItemRow.table.selectWhereSQL("message"))
    select.bind(1, message)
    var rows: [DigestItemRow] = []
    while try select.step() { rows.append(DigestItemRow(select)) }
    return rows
  }
}
