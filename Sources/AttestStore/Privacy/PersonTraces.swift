import AttestText

/// By what a person is recognised in the tables and in the audit chain.
///
/// Names change, and so do addresses: whatever the chain still says that the person was called counts too. What
/// somebody else has today, such as the address of an office that passed from one to the next, is theirs, and is no trace.
struct PersonTraces {
  /// The person number.
  let number: String
  /// The logins that only they had.
  private(set) var logins: Set<String> = []
  /// Their names, addresses and logins, for what is written in sentences.
  private(set) var texts = NamedTexts()

  init(of number: String, in store: Store) throws {
    self.number = number
    var own = try PersonTraces.rows(of: number, in: store)
    try store.forEachPayload { _, payload in
      var payload = payload
      while let operation = payload.next() {
        if case .put(let fields) = operation, fields.owner == number { own.insert(fields) }
      }
    }
    let others = try Others(than: number, in: store)
    for row in own where row.kind == .person { add(person: row.values.map { $0.text ?? "" }, others) }
    for row in own where row.kind == .formerAddress || row.kind == .outbox {
      for (meaning, value) in zip(row.kind.meanings, row.values) where meaning.privacy == .identity {
        if let address = value.text, address != Self.replacement, !others.contacts.contains(address.lowercased()) {
          texts.insert(address)
        }
      }
    }
  }

  private mutating func add(person columns: [String], _ others: Others) {
    guard columns.count >= 5 else { return }
    let (given, family, email, login) = (columns[1], columns[2], columns[3], columns[4])
    if !others.names.contains(FoldedName(given: given, family: family)) {
      texts.insert(given: given, family: family, others: [])
    }
    if !others.families.contains(FoldedName(family)) { texts.insert(titled: family) }
    if !email.isEmpty, !others.contacts.contains(email.lowercased()) { texts.insert(email) }
    if !login.isEmpty, !others.logins.contains(login) {
      logins.insert(login)
      texts.insert(login)
    }
  }

  /// The person's rows that say who they are.
  private static func rows(of number: String, in store: Store) throws -> Set<StoredFields> {
    var rows: Set<StoredFields> = []
    for (kind, column) in [(TableKind.person, "number"), (.formerAddress, "person"), (.outbox, "recipient")] {
      let select = try store.database.prepare(kind.table.selectWhereSQL(column))
      select.bind(1, number)
      while try select.step() { rows.insert(StoredFields(kind, select)) }
    }
    return rows
  }

  /// How everybody else is called and reached.
  private struct Others {
    var names: Set<FoldedName> = []
    var families: Set<FoldedName> = []
    var contacts: Set<String> = []
    var logins: Set<String> = []

    init(than number: String, in store: Store) throws {
      let select = try store.database.prepare(PersonRow.table.selectSQL)
      while try select.step() {
        let person = PersonRow(select)
        guard person.number.text != number, !person.isErased else { continue }
        names.insert(FoldedName(given: person.givenName, family: person.familyName))
        families.insert(FoldedName(person.familyName))
        if let email = person.email { contacts.insert(email.lowercased()) }
        if let login = person.login { logins.insert(login) }
      }
    }
  }
}

extension PersonTraces {
  /// What stands in the place of what was written about whoever is erased.
  static let replacement = "[erased]"

  /// What becomes of a row, or of its key alone.
  enum Fate: Hashable {
    /// It has nothing of the person's.
    case asItIs
    /// It stays, without what is the person's.
    case edited(StoredFields)
    /// It goes.
    case removed
  }

  /// What becomes of a row that the register holds, or held.
  func fate(of row: StoredFields) -> Fate {
    let isOwn = row.owner == number
    if isOwn, row.kind.goesWithOwner { return .removed }
    if row.kind == .role, let login = row.values.first?.text, logins.contains(login) { return .removed }
    let isActor = row.actor == number
    var new = row
    for (place, (meaning, value)) in zip(row.kind.meanings, row.values).enumerated() {
      guard let text = value.text, !text.isEmpty else { continue }
      switch meaning.privacy {
      case .identity where isOwn, .personal where isOwn:
        new.values[place] = meaning.leavesMark ? .text(Self.replacement) : meaning.isNeeded ? .text("") : .nothing
      case .login where isActor || logins.contains(text): new.values[place] = .text(number)
      case .personal, .words: new.values[place] = .text(texts.removed(from: text, leaving: Self.replacement))
      default: continue
      }
    }
    return new == row ? .asItIs : .edited(new)
  }

  /// Whether a part of the audit chain says anything that is to go.
  func isFound(in payload: PayloadReader) -> Bool {
    var payload = payload
    if payload.person == number { return true }
    while let operation = payload.next() {
      switch operation {
      case .header(let login, _, let subject):
        if logins.contains(login) { return true }
        if let subject, isNamed(in: subject) { return true }
      case .put(let fields), .delete(let fields):
        if fate(of: fields) != .asItIs { return true }
      case .note(let text):
        if texts.isNamed(in: text) { return true }
      case .erase: continue
      }
    }
    return false
  }

  /// Whether the few words on what an entry is about name the person; a login stands there by itself.
  private func isNamed(in subject: String) -> Bool {
    subject.utf8.split(separator: 32).contains { logins.contains(String(Substring($0))) }
      || texts.isNamed(in: subject)
  }
}
