/// Reads the operations of a part's payload one by one.
struct PayloadReader {
  /// One operation.
  enum Operation {
    /// Who made the entry.
    case header(login: String, established: String, subject: String?)
    /// A row as it is from then on; a payload of before a column was added has fewer.
    case put(StoredFields)
    /// The key of a row that is gone.
    case delete(StoredFields)
    /// The payload of an earlier part was deleted.
    case erase(AuditPart)
    /// Something is said that no row holds.
    case note(String)
  }

  /// The number of the person that the part is about; nil when it is about nobody in particular.
  let person: String?
  private var reader: RowReader

  /// A reader; nil for a payload that cannot be read.
  init?(_ payload: UnsafeRawBufferPointer) {
    reader = RowReader(payload)
    guard reader.byte() == Payload.version, let field = reader.field() else { return nil }
    if case .text(let number) = field {
      person = String(decoding: number, as: UTF8.self)
    } else {
      person = nil
    }
  }

  /// The next operation; nil at the end, or where the payload cannot be read.
  mutating func next() -> Operation? {
    switch reader.byte().flatMap({ Payload.Operation(rawValue: $0) }) {
    case .header?:
      guard let login = reader.text(), let established = reader.text() else { return nil }
      return .header(login: login, established: established, subject: reader.text())
    case .put?: return fields().map { .put($0) }
    case .delete?: return fields().map { .delete($0) }
    case .erase?:
      guard let entry = reader.integer(), let part = reader.integer() else { return nil }
      return .erase(AuditPart(entry: entry, part: part))
    case .note?: return reader.text().map { .note($0) }
    case nil: return nil
    }
  }

  private mutating func fields() -> StoredFields? {
    guard let tag = reader.byte(), let count = reader.byte(), let kind = TableKind(rawValue: tag),
      let fields = reader.fields(Int(count))
    else { return nil }
    return StoredFields(kind, fields)
  }
}

/// A part of an entry of the audit chain.
struct AuditPart: Hashable, Sendable {
  /// The entry's number.
  let entry: Int64
  /// The part's place among its parts; 0 says who made the entry.
  let part: Int64
}

extension Store {
  /// Gives every payload that is still there, in order.
  func forEachPayload(_ body: (AuditPart, PayloadReader) throws -> Void) throws {
    let parts = try database.prepare(
      "SELECT entry, part, payload FROM audit_part WHERE payload IS NOT NULL ORDER BY entry, part")
    while try parts.step() {
      guard let reader = PayloadReader(parts.bytes(2)) else { continue }
      try body(AuditPart(entry: parts.integer(0), part: parts.integer(1)), reader)
    }
  }
}
