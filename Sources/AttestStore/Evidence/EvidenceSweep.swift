import AttestRules
import AttestText

/// Goes through the audit chain for an evidence pack: which parts are shown, and which rows come of them.
///
/// A part is shown when it is about somebody in the scope, or about nobody, and puts or deletes a row that the pack shows;
/// one that holds nothing but the quiz of a course only in a pack of everything, since whoever gets another may pass it on.
/// Who made an entry, its first part, is shown with any other part of it. What is shown is replayed on the disk, so that
/// memory does not grow with the register, and the rows of the pack are what came of it.
package final class EvidenceSweep {
  private let store: Store
  private let scope: EvidenceScope
  private let replay: AuditReplay
  private var hmac = HMACSHA256()

  /// A sweep; made before the transaction in which it is used.
  package init(_ store: Store, _ scope: EvidenceScope) throws {
    self.store = store
    self.scope = scope
    replay = try AuditReplay(store.database)
  }

  /// Gives the entries in order, each with the hash that follows from those before it.
  ///
  /// - Throws: `StoreError.corrupt` for a chain that does not hold together.
  package func forEachEntry(_ body: (EvidenceEntry) throws -> Void) throws {
    let entries = try store.database.prepare(
      "SELECT entry, at, kind, commitment, hash FROM audit_entry ORDER BY entry")
    var hash = Chain.genesis(registerID: try store.registerID())
    while try entries.step() {
      let (number, at, kind) = (entries.integer(0), entries.integer(1), entries.text(2))
      guard let commitment = SHA256Digest(entries.bytes(3)) else { throw Self.broken(number) }
      hash = Chain.head(after: hash, entry: number, at: at, kind: kind, commitment: commitment)
      guard hash.withUnsafeBytes({ $0.elementsEqual(entries.bytes(4)) }) else { throw Self.broken(number) }
      try body(EvidenceEntry(entry: number, at: at, kind: kind, commitment: commitment, hash: hash))
    }
  }

  /// Gives the parts in order.
  ///
  /// - Throws: `StoreError.corrupt` for a part that is shown and is not what was committed to.
  package func forEachPart(_ body: (EvidencePart) throws -> Void) throws {
    let parts = try store.database.prepare(
      "SELECT entry, part, commitment, salt, payload FROM audit_part ORDER BY entry, part")
    var waiting = WaitingParts(entry: 0)
    while try parts.step() {
      let entry = parts.integer(0)
      if entry != waiting.entry {
        try waiting.give(showing: false, to: body)
        waiting = WaitingParts(entry: entry)
      }
      guard let commitment = SHA256Digest(parts.bytes(2)) else { throw Self.broken(entry) }
      let isErased = parts.isNull(4)
      if parts.integer(1) == 0, !isErased {
        waiting.header = (commitment, Array(parts.bytes(3)), Array(parts.bytes(4)))
      } else if !isErased, isShown(parts.bytes(4)) {
        try waiting.give(showing: true, to: body)
        try take(parts, entry, commitment)
        try body(
          EvidencePart(
            entry: entry, part: parts.integer(1), commitment: commitment,
            content: .disclosed(salt: parts.bytes(3), payload: parts.bytes(4))))
      } else {
        waiting.hidden.append((parts.integer(1), commitment, isErased))
        if waiting.isShown { try waiting.give(showing: true, to: body) }
      }
    }
    try waiting.give(showing: false, to: body)
  }

  /// Gives the rows of a table that came of what was shown, as far as they are in the scope, in order of key.
  ///
  /// The fields are those of the columns in the order of the table, valid until the next row.
  package func forEachRow(of kind: TableKind, _ body: ([RowReader.Field]) throws -> Void) throws {
    guard let key = kind.evidenceKey else { return }
    try replay.forEachRow(of: kind) { fields in
      if key.isRow(fields, in: scope) { try body(fields) }
    }
  }

  private func take(_ part: Statement, _ entry: Int64, _ commitment: SHA256Digest) throws {
    guard hmac.code(of: part.bytes(4), key: part.bytes(3)) == commitment,
      try replay.apply(part.bytes(4), erase: { _, _ in })
    else { throw Self.broken(entry) }
  }

  /// Whether a part is shown.
  private func isShown(_ payload: UnsafeRawBufferPointer) -> Bool {
    var reader = RowReader(payload)
    guard reader.byte() == Payload.version else { return false }
    switch reader.field() {
    case .null: break
    case .text(let person) where scope.holds(person: String(decoding: person, as: UTF8.self)): break
    default: return false
    }
    while let operation = reader.byte().flatMap({ Payload.Operation(rawValue: $0) }) {
      switch operation {
      case .header: _ = reader.fields(3)
      case .erase, .note: return true
      case .put, .delete:
        guard let kind = reader.byte().flatMap({ TableKind(rawValue: $0) }), let count = reader.byte() else {
          return false
        }
        var key: [RowReader.Field] = []
        for _ in 0..<kind.table.keys {
          guard let field = reader.field() else { return false }
          key.append(field)
        }
        if kind.evidenceKey?.isRow(key, in: scope) ?? false, !isQuiz(kind, key) || scope == .everything { return true }
        _ = reader.fields(Int(count) - kind.table.keys)
      }
    }
    return false
  }

  /// Whether a row with a key is the quiz of a course, with its answers.
  private func isQuiz(_ kind: TableKind, _ key: [RowReader.Field]) -> Bool {
    guard kind == .document, case .text(let path) = key.last else { return false }
    return path.elementsEqual(DocumentRow.quizPath.utf8)
  }

  private static func broken(_ entry: Int64) -> StoreError {
    .corrupt(detail: "entry \(entry) of the audit chain is not what it was")
  }
}

/// The parts of an entry that are not shown themselves, until it is known whether its first one is.
private struct WaitingParts {
  let entry: Int64
  var header: (commitment: SHA256Digest, salt: [UInt8], payload: [UInt8])?
  var hidden: [(part: Int64, commitment: SHA256Digest, isErased: Bool)] = []
  private(set) var isShown = false

  init(entry: Int64) {
    self.entry = entry
  }

  /// Gives what waits, the first part as it is or withheld.
  mutating func give(showing: Bool, to body: (EvidencePart) throws -> Void) throws {
    isShown = showing
    if let (commitment, salt, payload) = header {
      header = nil
      try salt.withUnsafeBytes { salt in
        try payload.withUnsafeBytes { payload in
          try body(
            EvidencePart(
              entry: entry, part: 0, commitment: commitment,
              content: showing ? .disclosed(salt: salt, payload: payload) : .withheld))
        }
      }
    }
    for (part, commitment, isErased) in hidden {
      try body(
        EvidencePart(
          entry: entry, part: part, commitment: commitment, content: isErased ? .erased : .withheld))
    }
    hidden.removeAll(keepingCapacity: true)
  }
}
