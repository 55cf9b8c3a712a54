import AttestRules
import AttestText

/// An audit head on its way to somebody outside who keeps it: which head, and how far it has got.
///
/// Instants are milliseconds since 1970-01-01 UTC.
public struct HeadMailRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.headMail
  /// The day of the run that decided on it.
  public let day: Day
  /// Whom it goes to.
  public let address: String
  /// When it was decided on.
  public let written: Int64
  /// Its identity, the same however often it is sent.
  public let messageID: String
  /// How many entries the chain had before the one that decided on it.
  public let size: Int64
  /// The hash of the chain then.
  public let hash: SHA256Digest
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

  /// A head that is to be sent from an instant on.
  public init(day: Day, address: String, written: Int64, messageID: String, head: AuditHead) {
    self.day = day
    self.address = address
    self.written = written
    self.messageID = messageID
    (size, hash) = (head.size, head.hash)
    (state, instant, failures) = ("waiting", written, 0)
  }

  init(_ row: Statement) throws {
    (day, address, written, messageID) = (row.day(0), row.text(1), row.integer(2), row.text(3))
    size = row.integer(4)
    guard let hash = SHA256Digest(row.bytes(5)) else {
      throw StoreError.corrupt(detail: "the head mailed to \(address) on \(day) is not 32 bytes long")
    }
    self.hash = hash
    (state, instant) = (row.text(6), row.integer(7))
    claim = row.isNull(8) ? nil : row.integer(8)
    failures = Int(row.integer(9))
    firstFailure = row.isNull(10) ? nil : row.integer(10)
    problem = row.optionalText(11)
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.day(day)
    row.text(address)
    row.integer(written)
    row.text(messageID)
    row.integer(size)
    hash.withUnsafeBytes { row.blob($0) }
    row.text(state)
    row.integer(instant)
    row.integer(claim)
    row.integer(Int64(failures))
    row.integer(firstFailure)
    row.text(problem)
  }
}
