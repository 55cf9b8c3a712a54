/// What a setting or the grants of roles were when an entry was made, read back from the chain.
public struct LoggedHistory: Sendable {
  private struct Step {
    let entry: Int64
    let key: [String]
    /// The columns that are no key; nil once deleted.
    let values: [String]?
  }

  private let steps: [Step]

  fileprivate init(_ store: Store, _ kind: TableKind, by kinds: [EntryKind]) throws {
    var steps: [Step] = []
    try store.forEachLoggedRow(of: kind, by: kinds) { entry, fields, isPut in
      let keys = kind.table.keys
      steps.append(
        Step(entry: entry, key: Array(fields.prefix(keys)), values: isPut ? Array(fields.dropFirst(keys)) : nil))
    }
    self.steps = steps
  }

  /// The columns behind a key as they were before an entry; nil when there was no such row.
  public func values(of key: String..., before entry: Int64) -> [String]? {
    steps.last { $0.entry < entry && $0.key == key }?.values
  }
}

extension Store {
  /// What the settings were.
  public func settingHistory() throws -> LoggedHistory {
    try LoggedHistory(self, .setting, by: [.registerInit, .configure])
  }

  /// Who had which role.
  public func roleHistory() throws -> LoggedHistory {
    try LoggedHistory(self, .role, by: [.registerInit, .roleGrant, .roleRevoke])
  }

  /// Gives what entries of some kinds put into a table of texts, or deleted from it, in order.
  fileprivate func forEachLoggedRow(
    of table: TableKind, by kinds: [EntryKind], _ body: (Int64, _ fields: [String], _ isPut: Bool) -> Void
  ) throws {
    let words = kinds.map { "'\($0.rawValue)'" }.joined(separator: ",")
    let parts = try database.prepare(
      """
      SELECT p.entry, p.payload FROM audit_entry AS e JOIN audit_part AS p ON p.entry = e.entry
      WHERE e.kind IN (\(words)) AND p.payload IS NOT NULL ORDER BY p.entry, p.part
      """)
    while try parts.step() {
      let entry = parts.integer(0)
      Payload.forEachRow(in: parts.bytes(1)) { tag, fields, isPut in
        if tag == table.rawValue { body(entry, fields, isPut) }
      }
    }
  }
}

extension Payload {
  /// Gives the rows that a payload puts or deletes, as far as it can be read; what is no text is empty.
  fileprivate static func forEachRow(
    in payload: UnsafeRawBufferPointer, _ body: (UInt8, _ fields: [String], _ isPut: Bool) -> Void
  ) {
    var reader = RowReader(payload)
    guard reader.byte() == version, reader.field() != nil else { return }
    while let operation = reader.byte().flatMap(Operation.init) {
      switch operation {
      case .header: _ = reader.fields(3)
      case .erase: _ = reader.fields(2)
      case .note: _ = reader.field()
      case .put, .delete:
        guard let tag = reader.byte(), let count = reader.byte() else { return }
        var fields: [String] = []
        for _ in 0..<count { fields.append(reader.text() ?? "") }
        body(tag, fields, operation == .put)
      }
    }
  }
}
