import AttestRules

/// What of a row one person may see.
struct SubjectView {
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
      case .identity where isElses, .personal where isElses, .words where isElses: continue
      case .identity, .personal, .words: shown = value
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
      case .erase, .note: continue
      }
    }
    return isAbout || !entry.put.isEmpty || !entry.removed.isEmpty
  }
}
