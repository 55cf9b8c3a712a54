import AttestRules
import AttestText

/// One change of the register in the making: what is put and deleted goes into the tables and, in the same
/// transaction, into one entry of the audit chain.
///
/// There is no other way to write: whatever changes a table is in the chain. An entry has one part for each person it
/// is about, each committed to on its own, so that one person can be erased from it later.
public final class Change {
  /// The number that the entry will have.
  public let entry: Int64
  /// When, in milliseconds since 1970-01-01 UTC.
  public let at: Int64

  /// The bytes of a salt.
  static let saltLength = 16
  /// From so many parts on, commitments are worked out on another thread.
  private static let partsAtOnce = 256

  let database: Database
  private let kind: EntryKind
  private let parts: BulkInsert
  private var bulk: [(tag: UInt8, insert: BulkInsert)] = []
  private var part = RowBytes()
  private var statements: [Key: Statement] = [:]
  private var payload = RowBytes()
  private var row = RowBytes()
  private var operations = 0
  private var partCount = 0
  private var commitments: [SHA256Digest] = []
  private var batch = PartBatch()
  private let pipeline = PartPipeline()
  private var notes: [String] = []
  /// What is noted if an entry is made at all, and makes none by itself.
  private let remark: String?

  private struct Key: Hashable {
    let table: UInt8
    let action: Action
  }

  enum Action {
    case insert
    case upsert
    case delete
  }

  init(
    database: Database, kind: EntryKind, actor: Actor, subject: String?, entry: Int64, at: Int64,
    remark: String? = nil
  ) throws {
    self.database = database
    self.kind = kind
    self.entry = entry
    self.at = at
    self.remark = remark
    parts = BulkInsert(.auditPart, in: database)
    begin(about: actor.person)
    payload.byte(Payload.Operation.header.rawValue)
    payload.text(actor.login)
    payload.text(actor.established)
    payload.text(subject)
    try endPart()
    begin(about: nil)
  }

  /// What follows is about this person; nil for what is about nobody in particular.
  public func about(_ person: PersonNumber?) throws {
    if operations > 0 { try endPart() }
    begin(about: person)
  }

  /// What follows is about the person with this number, given as UTF-8.
  package func about(personNumber number: UnsafeRawBufferPointer) throws {
    if operations > 0 { try endPart() }
    payload.removeAll()
    payload.byte(Payload.version)
    payload.text(number)
    operations = 0
  }

  /// Says something in the entry that no row holds; an entry may say something and put nothing.
  public func note(_ text: String) {
    notes.append(text)
  }

  /// Adds a row, or changes the one with its key.
  public func put(_ row: some StoredRow) throws {
    try write(row, .upsert)
  }

  /// Adds a row whose key is known to be new; faster than ``put(_:)``.
  public func insert(_ row: some StoredRow) throws {
    try write(row, .insert)
  }

  /// Removes the row with the key of this one.
  public func delete<Row: StoredRow>(_ row: Row) throws {
    self.row.removeAll()
    row.write(to: &self.row)
    try self.row.bytes.withUnsafeBytes { bytes in
      var reader = RowReader(bytes)
      guard let key = reader.fields(Row.table.keys) else { return }
      try apply(.delete, Row.table, key, count: Row.table.keys)
    }
  }

  /// Adds a row whose key is known to be new, given as the fields of its columns, the key first.
  ///
  /// The row may be held back to go in with others: ``flush()`` puts it into the table.
  package func insertInBulk(into kind: TableKind, fields: UnsafeRawBufferPointer) throws {
    let insert: BulkInsert
    if let known = bulk.first(where: { $0.tag == kind.rawValue }) {
      insert = known.insert
    } else {
      insert = BulkInsert(kind.table, in: database)
      bulk.append((kind.rawValue, insert))
    }
    insert.add(fields)
    log(.put, kind.rawValue, fields, count: insert.columns)
    if insert.isFull { try flush() }
  }

  /// Puts into the tables what was held back, in the order in which the tables were first written to.
  package func flush() throws {
    for (_, insert) in bulk { try insert.flush() }
  }

  private func write<Row: StoredRow>(_ row: Row, _ action: Action) throws {
    self.row.removeAll()
    row.write(to: &self.row)
    try self.row.bytes.withUnsafeBytes { try apply(action, Row.table, $0, count: Row.table.columns.count) }
  }

  func apply(_ action: Action, _ table: Table, _ fields: UnsafeRawBufferPointer, count: Int) throws {
    let statement = try statement(action, table)
    var reader = RowReader(fields)
    statement.bind(&reader, columns: count)
    try statement.run()
    log(action == .delete ? .delete : .put, table.tag, fields, count: count)
  }

  private func log(
    _ operation: Payload.Operation, _ tag: UInt8, _ fields: UnsafeRawBufferPointer, count: Int
  ) {
    payload.byte(operation.rawValue)
    payload.byte(tag)
    payload.byte(UInt8(count))
    payload.append(fields)
    operations += 1
  }

  /// Notes that the payload of an earlier part was deleted.
  func logErasure(of part: AuditPart) {
    payload.byte(Payload.Operation.erase.rawValue)
    payload.integer(part.entry)
    payload.integer(part.part)
    operations += 1
  }

  func statement(_ action: Action, _ table: Table) throws -> Statement {
    let key = Key(table: table.tag, action: action)
    if let statement = statements[key] { return statement }
    let sql =
      switch action {
      case .insert: table.insertSQL(rows: 1)
      case .upsert: table.upsertSQL
      case .delete: table.deleteSQL
      }
    let statement = try database.prepare(sql)
    statements[key] = statement
    return statement
  }

  private func begin(about person: PersonNumber?) {
    payload.removeAll()
    payload.byte(Payload.version)
    payload.text(person?.text)
    operations = 0
  }

  private func endPart() throws {
    payload.bytes.withUnsafeBytes { batch.add($0) }
    partCount += 1
    guard batch.count == Change.partsAtOnce else { return }
    if let finished = pipeline.exchange(batch) { try store(finished.batch, finished.committed) }
    batch = PartBatch()
  }

  /// Finishes what other threads work on, then does the rest here.
  private func endParts() throws {
    if let finished = pipeline.finish() { try store(finished.batch, finished.committed) }
    try store(batch, batch.committed())
    batch = PartBatch()
    try parts.flush()
  }

  private func store(_ batch: PartBatch, _ committed: PartBatch.Committed) throws {
    try committed.salts.withUnsafeBytes { salts in
      try batch.eachPart { place, payload in
        part.removeAll()
        part.integer(entry)
        part.integer(Int64(commitments.count))
        committed.commitments[place].withUnsafeBytes { part.blob($0) }
        part.blob(UnsafeRawBufferPointer(rebasing: salts[place * Change.saltLength..<(place + 1) * Change.saltLength]))
        part.blob(payload)
        part.bytes.withUnsafeBytes { parts.add($0) }
        if parts.isFull { try parts.flush() }
        commitments.append(committed.commitments[place])
      }
    }
  }

  /// Puts what is noted into a part of its own, the last one.
  private func endNotes() throws {
    let all = notes + (remark.map { [$0] } ?? [])
    guard !all.isEmpty else { return }
    begin(about: nil)
    for note in all {
      payload.byte(Payload.Operation.note.rawValue)
      payload.text(note)
    }
    try endPart()
  }

  /// Ends the entry; nil when nothing was put, deleted or noted, so that there is nothing to enter.
  func finish(after previous: SHA256Digest) throws -> Receipt? {
    if operations > 0 { try endPart() }
    guard partCount > 1 || !notes.isEmpty else { return nil }
    try endNotes()
    try flush()
    try endParts()
    let commitment = Chain.commitment(to: commitments)
    let hash = Chain.head(
      after: previous, entry: entry, at: at, kind: kind.rawValue, commitment: commitment)
    let add = try database.prepare(
      "INSERT INTO audit_entry (entry, at, kind, commitment, hash) VALUES (?, ?, ?, ?, ?)")
    add.bind(1, entry)
    add.bind(2, at)
    add.bind(3, kind.rawValue)
    add.bind(4, bytes: commitment.bytes)
    add.bind(5, bytes: hash.bytes)
    try add.run()
    return Receipt(entry: entry, hash: hash, at: at)
  }
}
