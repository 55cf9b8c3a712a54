import AttestRules

/// A message to one person: whom, since when, and how far it has got; its text is made when it is sent.
///
/// Instants are milliseconds since 1970-01-01 UTC.
public struct OutboxRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.outbox
  /// What a message is.
  public enum Sort: String, Sendable {
    /// What its recipient is to do themselves.
    case personal
    /// Who of theirs is late.
    case digest
  }

  /// Its number.
  public let id: Int64
  /// What it is.
  public let sort: Sort
  /// Whom it goes to.
  public let recipient: PersonNumber
  /// The day of the run that decided on it.
  public let day: Day
  /// When it was decided on.
  public let written: Int64
  /// Its identity, the same however often it is sent.
  public let messageID: String
  /// Whether it brings the account review.
  public let bringsReview: Bool
  /// The word of its state.
  public var state: String
  /// The instant that goes with the state: not before it, claimed until it, or since it.
  public var instant: Int64
  /// Who claimed it; nil unless somebody did.
  public var claim: Int64?
  /// How often handing it over failed in a way that may pass.
  public var failures: Int
  /// When it first failed.
  public var firstFailure: Int64?
  /// What went wrong last.
  public var problem: String?
  /// The address that it was last handed over for.
  public var address: String?

  /// A message that is to be sent from an instant on.
  public init(
    id: Int64, sort: Sort, recipient: PersonNumber, day: Day, written: Int64, messageID: String,
    bringsReview: Bool = false, state: String
  ) {
    self.id = id
    self.sort = sort
    self.recipient = recipient
    self.day = day
    self.written = written
    self.messageID = messageID
    self.bringsReview = bringsReview
    self.state = state
    instant = written
    failures = 0
  }

  init(_ row: Statement) {
    id = row.integer(0)
    sort = Sort(rawValue: row.text(1)) ?? .personal
    recipient = PersonNumber(stored: row.text(2))
    day = row.day(3)
    written = row.integer(4)
    messageID = row.text(5)
    bringsReview = row.integer(6) == 1
    state = row.text(7)
    instant = row.integer(8)
    claim = row.isNull(9) ? nil : row.integer(9)
    failures = Int(row.integer(10))
    firstFailure = row.isNull(11) ? nil : row.integer(11)
    problem = row.optionalText(12)
    address = row.optionalText(13)
  }

  /// The problem of a message whose recipient has no address: it is on their next printed sheet.
  public static let noAddress = "no address"

  /// Whether it waits to be printed.
  public var isForPaper: Bool { state == "undelivered" && problem == OutboxRow.noAddress }

  /// Whether it was printed.
  public var isPrinted: Bool { state == "sent" && address == nil }

  /// The same message once it is on paper.
  public func printed(at instant: Int64) -> OutboxRow {
    var row = self
    (row.state, row.instant, row.problem) = ("sent", instant, nil)
    return row
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.integer(id)
    row.text(sort.rawValue)
    row.text(recipient.text)
    row.day(day)
    row.integer(written)
    row.text(messageID)
    row.integer(bringsReview ? 1 : 0)
    row.text(state)
    row.integer(instant)
    row.integer(claim)
    row.integer(Int64(failures))
    row.integer(firstFailure)
    row.text(problem)
    row.text(address)
  }
}
