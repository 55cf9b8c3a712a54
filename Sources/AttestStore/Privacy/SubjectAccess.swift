import AttestRules

/// All that the register holds about one person: rows of every table, and what the audit chain says.
///
/// What belongs to other people is left out: their numbers, logins and addresses, and their names where they stand in
/// what was written. Of a row that is somebody else's, only the person's own part in it is given, and when.
public struct SubjectAccess: Sendable {
  /// One value of a row.
  public struct Cell: Hashable, Sendable {
    /// The column.
    public let column: String
    /// How the value is read.
    public let form: ColumnForm
    /// The value; nil where it is somebody else's.
    public var value: StoredValue?
  }

  /// A row, or what the chain says of one.
  public struct Row: Hashable, Sendable {
    /// The table.
    public let kind: TableKind
    /// What may be given of it.
    public var cells: [Cell]
    /// Whether the row is about somebody else, and the person only has a part in it.
    public let isSomebodyElses: Bool
  }

  /// What an entry of the audit chain says of the person.
  public struct Entry: Hashable, Sendable {
    /// Its number.
    public let entry: Int64
    /// When, in milliseconds since 1970-01-01 UTC.
    public let at: Int64
    /// What kind of change it was.
    public let kind: String
    /// Whether the person made it themselves.
    public var isActor = false
    /// How it was established that it was they; nil when they did not make it.
    public var established: String?
    /// The few words on what it is about, where the person made it.
    public var subject: String?
    /// The rows that it put.
    public var put: [Row] = []
    /// The rows that it removed, by key.
    public var removed: [Row] = []
  }

  /// The person.
  public let person: PersonRow
  /// Rows, table by table.
  public internal(set) var rows: [Row] = []
  /// Entries of the audit chain, in order.
  public internal(set) var entries: [Entry] = []
}

extension Store {
  /// All that the register holds about a person.
  public func subjectAccess(to person: PersonRow) throws -> SubjectAccess {
    try read {
      var access = SubjectAccess(person: person)
      let view = try SubjectView(of: person, in: self)
      for kind in TableKind.allCases where kind.meaning.namesPeople {
        let select = try database.prepare(kind.table.selectSQL)
        while try select.step() {
          if let row = view.row(StoredFields(kind, select)) { access.rows.append(row) }
        }
      }
      access.rows += try sources(of: access.rows)
      access.entries = try entries(in: view)
      try access.leaveOut(Neighbours(of: person, in: self, near: access))
      return access
    }
  }

  /// The imported files that rows came from, in order.
  private func sources(of rows: [SubjectAccess.Row]) throws -> [SubjectAccess.Row] {
    let find = try database.prepare(SourceRow.table.selectWhereSQL("id"))
    let numbers = Set(rows.flatMap(\.cells).filter { $0.column == "source" }.compactMap(\.value))
    return try numbers.compactMap { if case .integer(let number) = $0 { number } else { nil } }.sorted().compactMap {
      find.bind(1, $0)
      defer { find.reset() }
      guard try find.step() else { return nil }
      let cells = zip(TableKind.source.meanings, StoredFields(.source, find).values)
      return SubjectAccess.Row(
        kind: .source, cells: cells.map { .init(column: $0.name, form: $0.form, value: $1) }, isSomebodyElses: false)
    }
  }

  private func entries(in view: SubjectView) throws -> [SubjectAccess.Entry] {
    let find = try database.prepare("SELECT at, kind FROM audit_entry WHERE entry = ?")
    var entries: [SubjectAccess.Entry] = []
    try forEachPayload { part, payload in
      var found = SubjectAccess.Entry(entry: part.entry, at: 0, kind: "")
      guard view.read(payload, into: &found) else { return }
      if entries.last?.entry != part.entry {
        find.bind(1, part.entry)
        guard try find.step() else { return }
        entries.append(SubjectAccess.Entry(entry: part.entry, at: find.integer(0), kind: find.text(1)))
        find.reset()
      }
      entries[entries.count - 1].add(found)
    }
    return entries
  }
}

extension SubjectAccess.Entry {
  fileprivate mutating func add(_ other: SubjectAccess.Entry) {
    isActor = isActor || other.isActor
    established = established ?? other.established
    subject = subject ?? other.subject
    put += other.put
    removed += other.removed
  }
}

extension TableKind.Meaning {
  /// Whether a row can name anybody at all.
  fileprivate var namesPeople: Bool {
    columns.contains { ![.plain, .published, .words].contains($0.privacy) }
  }
}
