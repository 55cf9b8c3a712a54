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
  private static let partsAtOnce = 3 * BulkInsert.rowsAtOnce

  let database: Database
  private let kind: EntryKind
  private let parts: BulkInsert
  private var bulk: [(tag: UInt8, insert: BulkInsert, held: RowBlock)] = []
  /// What puts rows in on another thread; nil where this one does.
  private var writer: RowWriter?
  private var statements: [Key: Statement] = [:]
  private var payload = RowBytes()
  private var row = RowBytes()
  private var operations = 0
  private var partCount = 0
  private var commitments: [SHA256Digest] = []
  private var batch: PartBatch
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
    batch = PartBatch(entry: entry, first: 0)
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
    let place: Int
    if let known = bulk.firstIndex(where: { $0.tag == kind.rawValue }) {
      place = known
    } else {
      place = bulk.count
      bulk.append((kind.rawValue, BulkInsert(kind.table, in: database), RowBlock()))
    }
    bulk[place].held.add(fields)
    log(.put, kind.rawValue, fields, count: bulk[place].insert.columns)
    if bulk[place].held.isFull { try flush() }
  }

  /// Puts into the tables what was held back, in the order in which the tables were first written to.
  package func flush() throws {
    for place in bulk.indices { try put(bulk[place].held.take(), into: bulk[place].insert) }
  }

  /// Does the work of the body, while a second thread puts what is inserted in bulk into the tables.
  ///
  /// The body may not read the register, nor write to it otherwise: a connection is used by one thread at a time.
  package func insertingBehind<Result>(_ body: () throws -> Result) throws -> Result {
    let writer = RowWriter()
    self.writer = writer
    defer {
      writer.wait()
      self.writer = nil
    }
    let result = try body()
    try flush()
    writer.wait()
    try writer.throwFailure()
    return result
  }

  private func put(_ block: RowBlock, into insert: BulkInsert) throws {
    guard block.count > 0 else { return }
    if let writer { try writer.put(block, into: insert) } else { try insert.put(block) }
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
    if let finished = pipeline.exchange(batch) { try store(finished) }
    batch = PartBatch(entry: entry, first: partCount)
  }

  /// Finishes what other threads work on, then does the rest here.
  private func endParts() throws {
    if let finished = pipeline.finish() { try store(finished) }
    try store(batch.committed())
    batch = PartBatch(entry: entry, first: partCount)
  }

  private func store(_ committed: PartBatch.Committed) throws {
    commitments.append(contentsOf: committed.commitments)
    try put(committed.rows, into: parts)
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
