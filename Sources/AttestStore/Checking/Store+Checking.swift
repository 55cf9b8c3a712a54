import AttestRules
import AttestText

/// A document as it is stored, its digest as it stands beside it.
public struct StoredDocument: Sendable {
  /// The policy or course.
  public let subject: Int64
  /// The place of the version.
  public let place: Int
  /// The name of the file.
  public let path: String
  /// The digest that stands beside the bytes.
  public let storedDigest: String
  /// The digest of the bytes.
  public let digest: SHA256Digest
}

/// A reminder with those that it is tied to.
public struct LinkedReminder: Sendable {
  /// The reminder.
  public let row: ReminderRow
  /// Whom its message goes to; nil without one.
  public let recipient: PersonNumber?
  /// Whom its sheet was printed for; nil without one.
  public let sheetHolder: PersonNumber?
}

extension Store {
  /// Gives every document, one at a time.
  public func forEachDocument(_ body: (StoredDocument) throws -> Void) throws {
    let select = try database.prepare("SELECT subject, place, path, sha256, bytes FROM document")
    while try select.step() {
      try body(
        StoredDocument(
          subject: select.integer(0), place: Int(select.integer(1)), path: select.text(2),
          storedDigest: select.text(3), digest: .of(select.bytes(4))))
    }
  }

  /// Gives every state of progress: whose, in what, and in which version of it.
  public func forEachProgress(_ body: (PersonNumber, _ subject: Int64, _ version: Int) throws -> Void) throws {
    let select = try database.prepare("SELECT person, subject, version FROM progress")
    while try select.step() {
      try body(PersonNumber(stored: select.text(0)), select.integer(1), Int(select.integer(2)))
    }
  }

  /// Gives every file that records came from: its number, name and digest.
  public func forEachSource(_ body: (Int64, _ name: String, _ digest: String) throws -> Void) throws {
    let select = try database.prepare("SELECT id, name, sha256 FROM source ORDER BY id")
    while try select.step() { try body(select.integer(0), select.text(1), select.text(2)) }
  }

  /// Gives every message, with whether anything is in it: a reminder, or somebody's late item.
  public func forEachMessage(_ body: (OutboxRow, _ hasContent: Bool) throws -> Void) throws {
    let select = try database.prepare(OutboxRow.table.selectSQL)
    let content = try database.prepare(
      """
      SELECT EXISTS (SELECT 1 FROM reminder WHERE message = ?1)
        OR EXISTS (SELECT 1 FROM digest_item WHERE message = ?1)
      """)
    while try select.step() {
      let row = OutboxRow(select)
      content.bind(1, row.id)
      let hasContent = try content.step() && content.integer(0) == 1
      content.reset()
      try body(row, hasContent)
    }
  }

  /// Gives whoever got, or is to get, several messages of one kind that were decided on the same day.
  public func forEachCrowdedDay(_ body: (PersonNumber, Day, OutboxRow.Sort, Int) throws -> Void) throws {
    let select = try database.prepare(
      """
      SELECT recipient, day, kind, count(*) FROM outbox WHERE state IN ('waiting', 'claimed', 'sent')
      GROUP BY recipient, day, kind HAVING count(*) > 1 ORDER BY day, recipient
      """)
    while try select.step() {
      try body(
        PersonNumber(stored: select.text(0)), select.day(1),
        OutboxRow.Sort(rawValue: select.text(2)) ?? .personal, Int(select.integer(3)))
    }
  }

  /// Gives every reminder, by person.
  public func forEachLinkedReminder(_ body: (LinkedReminder) throws -> Void) throws {
    let columns = ReminderRow.table.columns
    let select = try database.prepare(
      """
      SELECT \(columns.map { "r.\($0)" }.joined(separator: ",")), o.recipient, s.person FROM reminder AS r
      LEFT JOIN outbox AS o ON o.id = r.message LEFT JOIN sheet AS s ON s.id = r.sheet
      ORDER BY r.person
      """)
    let first = Int32(columns.count)
    while try select.step() {
      try body(
        LinkedReminder(
          row: ReminderRow(select), recipient: select.optionalText(first).map { PersonNumber(stored: $0) },
          sheetHolder: select.optionalText(first + 1).map { PersonNumber(stored: $0) }))
    }
  }

  /// Gives every one-time code.
  public func forEachCode(_ body: (CodeRow) throws -> Void) throws {
    let select = try database.prepare(CodeRow.table.selectSQL)
    while try select.step() { try body(CodeRow(select)) }
  }

  /// The record that an entry made for a person; nil when it made none.
  public func record(of person: PersonNumber, by entry: Int64) throws -> RecordRow? {
    let find = try database.prepare(
      "SELECT \(RecordRow.table.columns.joined(separator: ",")) FROM record WHERE person = ? AND entry = ?")
    find.bind(1, person.text)
    find.bind(2, entry)
    return try find.step() ? RecordRow(find, person: person) : nil
  }
}
