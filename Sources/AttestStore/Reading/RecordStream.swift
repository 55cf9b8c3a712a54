import AttestRules
internal import CSQLite

/// The records of one person after another, for people who are asked for in order of their number.
///
/// SQLite hands each row over to a function as it reads it, and makes a row of results only where the next person begins:
/// stepping from record to record and asking for column after column takes half as long again.
final class RecordStream {
  /// So many people are read over before it pays to look for somebody.
  private static let mostPassed = 4

  private let statement: Statement
  private let handed: UnsafeMutablePointer<HandedRecords>
  private var hasMore = false

  /// A stream over one unchanging state.
  ///
  /// - Parameters:
  ///   - start: before whom nobody will be asked for; nil where anybody may be.
  ///   - depth: how much is read of each record.
  init(_ database: Database, from start: PersonNumber?, depth: PeopleSweep.Depth) throws {
    try database.addRecordFunction()
    let columns = HandedRecords.columns + (depth == .reminders ? [] : HandedRecords.furtherColumns)
    statement = try database.prepare(
      """
      SELECT 1 FROM record
      WHERE person >= CAST(?1 AS TEXT) AND \(Database.recordFunction)(?2, \(columns.joined(separator: ", ")))
      ORDER BY person, entry, item
      """)
    handed = .allocate(capacity: 1)
    handed.initialize(to: HandedRecords())
    statement.bind(2, place: handed)
    var text = start?.text ?? ""
    try text.withUTF8 { try seek(UnsafeRawBufferPointer($0)) }
  }

  deinit {
    handed.deinitialize(count: 1)
    handed.deallocate()
  }

  /// The records of a person, in order of entry.
  func rows(of person: UnsafeRawBufferPointer) throws -> [StoredRecordRow] {
    var passed = 0
    while true {
      let order = handed.pointee.order(before: person)
      if order == 0 { return handed.pointee.rows }
      guard order < 0, hasMore else { return [] }
      passed += 1
      if passed > RecordStream.mostPassed {
        try seek(person)
        passed = 0
      }
      handed.pointee.begin()
      hasMore = try statement.step()
    }
  }

  private func seek(_ person: UnsafeRawBufferPointer) throws {
    statement.reset()
    handed.pointee.forget()
    statement.bind(1, bytes: Array(person))
    hasMore = try statement.step()
  }
}

/// A record as it is stored, before it is made what the rules know.
struct StoredRecordRow {
  /// The number of the entry; where it is not read, the place among the person's records, which are in the same order.
  let entry: Int64
  let item: Int32
  let subject: Int64
  let version: Int
  let day: Day
  let satisfies: Bool
  let evidence: UInt8
  let voided: Day?
}

/// What SQLite has handed over: all records of one person, and the first one of the next.
struct HandedRecords: ~Copyable, PassedByPlace {
  static let placeName: StaticString = "records"

  /// What is always read.
  fileprivate static let columns = ["person", "subject", "version", "day", "satisfies", "voided"]
  /// What is read only where somebody wants to know of which record something is said.
  fileprivate static let furtherColumns = ["entry", "item", "evidence"]

  /// The records.
  private(set) var rows: [StoredRecordRow] = []
  private var person = KeyBytes()
  private var nextPerson = KeyBytes()
  private var next: StoredRecordRow?

  /// How the person whose records these are stands to another, in the order of numbers: negative, 0 or positive.
  func order(before other: UnsafeRawBufferPointer) -> Int {
    Platform.compare(person.bytes, other)
  }

  /// Goes on to the person whose first record has been handed over.
  mutating func begin() {
    swap(&person, &nextPerson)
    rows.removeAll(keepingCapacity: true)
    if let next { rows.append(next) }
    next = nil
  }

  /// Keeps nobody's.
  mutating func forget() {
    person.set(UnsafeRawBufferPointer(start: nil, count: 0))
    rows.removeAll(keepingCapacity: true)
    next = nil
  }

  /// Takes the values of a row, after where they are put; true where it is the first of another person.
  @inline(__always)
  fileprivate mutating func take(_ values: UnsafeMutablePointer<OpaquePointer?>, count: Int32) -> Bool {
    let number = UnsafeRawBufferPointer(
      start: sqlite3_value_blob(values[1]), count: Int(sqlite3_value_bytes(values[1])))
    let isSame = order(before: number) == 0
    let isWhole = count > HandedRecords.columns.count + 1
    let row = StoredRecordRow(
      entry: isWhole ? sqlite3_value_int64(values[7]) : isSame ? Int64(rows.count) : 0,
      item: isWhole ? sqlite3_value_int(values[8]) : 1,
      subject: sqlite3_value_int64(values[2]), version: Int(sqlite3_value_int64(values[3])),
      day: Day(number: sqlite3_value_int(values[4])), satisfies: sqlite3_value_int(values[5]) == 1,
      evidence: isWhole ? UInt8(truncatingIfNeeded: sqlite3_value_int(values[9])) : 0,
      voided: sqlite3_value_type(values[6]) == SQLITE_NULL ? nil : Day(number: sqlite3_value_int(values[6])))
    if isSame {
      rows.append(row)
    } else {
      nextPerson.set(number)
      next = row
    }
    return !isSame
  }
}

extension Database {
  /// The function in SQL to which records are handed over.
  fileprivate static let recordFunction = "take_record"

  fileprivate func addRecordFunction() throws {
    try addFunction(Database.recordFunction) { context, count, values in
      guard let values, let handed = HandedRecords.place(values[0]) else { return }
      if handed.pointee.take(values, count: count) { sqlite3_result_int(context, 1) }
    }
  }
}
