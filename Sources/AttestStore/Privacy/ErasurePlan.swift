import AttestRules

/// What erasing somebody changes: worked out from the register as it stands, and then done or not.
///
/// What a part of the audit chain said can only be taken away as a whole, because its commitment stands in the chain. Of
/// the rows that it put, those that still stand are put anew by the erasing entry, without what was the person's, so that
/// replaying the chain gives what the tables hold.
public struct ErasurePlan: Sendable {
  /// A row that changes.
  public struct Edit: Hashable, Sendable {
    /// The table.
    public let kind: TableKind
    /// The columns that change, with what they hold and will hold; empty where the row goes.
    public let columns: [Column]
    /// Whether the row goes.
    public var isRemoved: Bool { new == nil }
    /// Whether the row is the person's own, and not about something else that names them.
    public let isOwn: Bool
    let old: StoredFields
    let new: StoredFields?
  }

  /// A column that changes.
  public struct Column: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its text before.
    public let old: String
    /// Its text from then on; nil when nothing will be left of it, or only a mark that there was something.
    public let new: String?
  }

  /// The person.
  public let person: PersonRow
  /// The rows that change, table by table.
  public private(set) var edits: [Edit] = []
  /// How many rows of each table stay and are theirs by their number.
  public private(set) var staying: [TableKind: Int] = [:]
  /// How many entries of the audit chain lose what they say, in part or as a whole.
  public var entries: Int { Set(parts.map(\.entry)).count }
  private(set) var parts: [AuditPart] = []
  /// Rows that the parts put or deleted, by key, and that are as they should be.
  private(set) var kept: [StoredFields] = []
  /// The keys of those that are gone.
  private(set) var gone: [StoredFields] = []

  init(of person: PersonRow, in store: Store) throws {
    self.person = person
    let traces = try PersonTraces(of: person.number.text, in: store)
    for kind in TableKind.allCases where kind.meaning.isPersonal {
      try findEdits(kind, traces, store)
    }
    var touched: Set<StoredFields> = []
    try store.forEachPayload { part, payload in
      guard traces.isFound(in: payload) else { return }
      parts.append(part)
      var payload = payload
      while let operation = payload.next() {
        switch operation {
        case .put(let fields), .delete(let fields): touched.insert(fields.key)
        case .header, .erase, .note: continue
        }
      }
    }
    try sort(touched.subtracting(edits.map(\.old.key)), traces, store)
  }

  private mutating func findEdits(_ kind: TableKind, _ traces: PersonTraces, _ store: Store) throws {
    let rows = try store.database.prepare(kind.table.selectSQL)
    while try rows.step() {
      let row = StoredFields(kind, rows)
      let isOwn = row.owner == traces.number
      if isOwn, !kind.goesWithOwner { staying[kind, default: 0] += 1 }
      switch traces.fate(of: row) {
      case .asItIs: continue
      case .removed: edits.append(Edit(kind: kind, columns: [], isOwn: isOwn, old: row, new: nil))
      case .edited(let new):
        edits.append(
          Edit(kind: kind, columns: ErasurePlan.columns(row, new), isOwn: isOwn, old: row, new: new))
      }
    }
  }

  private static func columns(_ old: StoredFields, _ new: StoredFields) -> [Column] {
    zip(old.kind.meanings, zip(old.values, new.values)).compactMap { meaning, values in
      guard values.0 != values.1 else { return nil }
      let new = values.1.text.flatMap { $0.isEmpty || meaning.leavesMark && $0 == PersonTraces.replacement ? nil : $0 }
      return Column(name: meaning.name, old: values.0.text ?? "", new: new)
    }
  }

  /// Parts what the erased parts touched into rows that still stand and rows that are gone.
  private mutating func sort(_ keys: Set<StoredFields>, _ traces: PersonTraces, _ store: Store) throws {
    var finders: [TableKind: Statement] = [:]
    for key in keys.sorted(by: ErasurePlan.isBefore) {
      let find = try finders[key.kind] ?? store.database.prepare(key.kind.table.selectKeySQL)
      finders[key.kind] = find
      let bytes = key.bytes.bytes
      let row = try bytes.withUnsafeBytes { bytes -> StoredFields? in
        var reader = RowReader(bytes)
        find.bind(&reader, columns: key.kind.table.keys)
        defer { find.reset() }
        return try find.step() ? StoredFields(key.kind, find) : nil
      }
      if let row {
        kept.append(row)
      } else if traces.fate(of: key) == .asItIs {
        // A key that is the person's itself was put only by parts that are erased, and must not be named again.
        gone.append(key)
      }
    }
  }

  private static func isBefore(_ one: StoredFields, _ other: StoredFields) -> Bool {
    one.kind != other.kind
      ? one.kind.rawValue < other.kind.rawValue
      : one.bytes.bytes.lexicographicallyPrecedes(other.bytes.bytes)
  }
}

extension Table {
  /// The row with a key.
  fileprivate var selectKeySQL: String {
    "SELECT \(columns.joined(separator: ",")) FROM \(name) WHERE "
      + columns[..<keys].map { "\($0)=?" }.joined(separator: " AND ")
  }
}

extension Store {
  /// What erasing a person would change.
  public func erasurePlan(of person: PersonRow) throws -> ErasurePlan {
    try read { try ErasurePlan(of: person, in: self) }
  }
}
