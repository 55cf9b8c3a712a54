import AttestRules
import AttestText

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

/// What of a row one person may see.
private struct SubjectView {
  private let number: String
  private let logins: Set<String>

  init(of person: PersonRow, in store: Store) throws {
    number = person.number.text
    logins = Set([person.login].compactMap { $0 })
  }

  /// What the person may see of a row; nil when it is not about them.
  func row(_ fields: StoredFields) -> SubjectAccess.Row? {
    let owner = fields.owner
    let isOwn = owner == number
    let actor = fields.actor
    func isMine(_ meaning: ColumnMeaning, _ value: StoredValue) -> Bool {
      switch meaning.privacy {
      case .owner, .person, .actor: value.text == number
      // Where the row says which person it was, a login that passed from one to another tells nothing.
      case .login: (value.text.map(logins.contains) ?? false) && (actor == nil || actor == number)
      default: false
      }
    }
    let columns = Array(zip(fields.kind.meanings, fields.values))
    guard columns.contains(where: { isMine($0.0, $0.1) }) else { return nil }
    let isElses = owner != nil && !isOwn
    var cells: [SubjectAccess.Cell] = []
    for (meaning, value) in columns where value != .nothing && value != .text("") {
      let shown: StoredValue?
      switch meaning.privacy {
      case .secret: continue
      case .owner, .person, .actor, .login: shown = isMine(meaning, value) ? value : nil
      case .plain where isElses && meaning.form != .day && meaning.form != .subject: continue
      case .identity, .personal, .words: shown = isElses ? nil : value
      case .plain, .published: shown = value
      }
      cells.append(SubjectAccess.Cell(column: meaning.name, form: meaning.form, value: shown))
    }
    return SubjectAccess.Row(kind: fields.kind, cells: cells, isSomebodyElses: isElses)
  }

  /// Reads what a part says of the person; false when it says nothing.
  func read(_ payload: PayloadReader, into entry: inout SubjectAccess.Entry) -> Bool {
    var payload = payload
    var isAbout = payload.person == number
    while let operation = payload.next() {
      switch operation {
      case .header(let login, let established, let subject):
        guard isAbout || payload.person == nil && logins.contains(login) else { continue }
        (entry.isActor, entry.established, entry.subject) = (true, established, subject)
        isAbout = true
      case .put(let fields):
        if let row = row(fields) { entry.put.append(row) }
      case .delete(let fields):
        if let row = row(fields) { entry.removed.append(row) }
      case .erase: continue
      }
    }
    return isAbout || !entry.put.isEmpty || !entry.removed.isEmpty
  }
}

/// The other people who may be named in what was written about one.
private struct Neighbours {
  private(set) var texts = NamedTexts()

  /// Everybody whose name begins with a word that stands in one of the texts; the others cannot be named there.
  init(of person: PersonRow, in store: Store, near access: SubjectAccess) throws {
    let words = Set(access.writings.flatMap { NamedTexts.words(in: $0) })
    guard !words.isEmpty else { return }
    let select = try store.database.prepare(PersonRow.table.selectSQL)
    while try select.step() {
      let other = PersonRow(select)
      guard other.number != person.number, !other.isErased else { continue }
      let all = [other.givenName, other.familyName, other.email ?? "", other.login ?? ""]
      guard all.contains(where: { NamedTexts.words(in: $0).contains(where: words.contains) }) else { continue }
      texts.insert(given: other.givenName, family: other.familyName, others: [other.email, other.login])
      if FoldedName(other.familyName) != FoldedName(person.familyName) { texts.insert(titled: other.familyName) }
    }
  }
}

extension SubjectAccess {
  private static let written: Set<String> = Set(
    TableKind.allCases.flatMap(\.meanings).filter { [.personal, .words].contains($0.privacy) }.map(\.name))

  /// What people wrote.
  fileprivate var writings: [String] {
    (rows + entries.flatMap { $0.put + $0.removed }).flatMap(\.cells).compactMap {
      SubjectAccess.written.contains($0.column) ? $0.value?.text : nil
    } + entries.compactMap(\.subject)
  }

  /// Takes other people's names out of what was written.
  fileprivate mutating func leaveOut(_ neighbours: Neighbours) throws {
    guard !neighbours.texts.isEmpty else { return }
    func clean(_ rows: inout [Row]) {
      for row in rows.indices {
        for cell in rows[row].cells.indices where SubjectAccess.written.contains(rows[row].cells[cell].column) {
          guard let text = rows[row].cells[cell].value?.text else { continue }
          rows[row].cells[cell].value = .text(neighbours.texts.removed(from: text, leaving: "[somebody else]"))
        }
      }
    }
    clean(&rows)
    for entry in entries.indices {
      clean(&entries[entry].put)
      clean(&entries[entry].removed)
      entries[entry].subject = entries[entry].subject.map {
        neighbours.texts.removed(from: $0, leaving: "[somebody else]")
      }
    }
  }
}
