import AttestMail
import AttestRules
import AttestStore

/// Writes new messages into the outbox, each with a number and an identity of its own.
final class OutboxWriter {
  /// The change that they are part of.
  let change: Change
  private var next: Int64
  private let identity: (Int64) -> MessageID

  /// A writer of messages from a number on.
  init(change: Change, next: Int64, identity: @escaping (Int64) -> MessageID) {
    self.change = change
    self.next = next
    self.identity = identity
  }

  /// Writes a message that waits to be sent; its number.
  func write(
    _ sort: OutboxRow.Sort, to recipient: PersonNumber, on day: Day, bringsReview: Bool = false,
    problem: String? = nil
  ) throws -> Int64 {
    let id = next
    next += 1
    var row = OutboxRow(
      id: id, sort: sort, recipient: recipient, day: day, written: change.at,
      messageID: identity(id).text, bringsReview: bringsReview,
      state: problem == nil ? "waiting" : "undelivered")
    row.problem = problem
    try change.insert(row)
    return id
  }
}
