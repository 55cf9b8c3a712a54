import AttestRules
internal import CSQLite

/// A prepared statement: values are bound by place from 1, columns read by place from 0.
///
/// Bytes and text that were bound in place must outlive the step.
final class Statement {
  let pointer: OpaquePointer
  private let database: Database

  init(_ database: Database, _ sql: String) throws {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v2(database.handle, sql, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw database.failure(code) }
    pointer = prepared
    self.database = database
  }

  deinit {
    sqlite3_finalize(pointer)
  }

  /// Goes to the next row; false when there is none, and the statement can be used again.
  func step() throws -> Bool {
    switch sqlite3_step(pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(pointer)
      return false
    default:
      let code = sqlite3_reset(pointer)
      throw database.failure(code)
    }
  }

  /// Runs a statement that gives no rows.
  func run() throws {
    while try step() {}
  }

  /// Makes the statement ready to be run from the start.
  func reset() {
    sqlite3_reset(pointer)
  }
}

extension Statement {
  // SQLite's sign that it is to copy what was bound; it is a cast in C, which Swift cannot import.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  func bind(_ place: Int32, _ value: Int64) {
    sqlite3_bind_int64(pointer, place, value)
  }

  func bind(_ place: Int32, _ day: Day) {
    sqlite3_bind_int64(pointer, place, Int64(day.number))
  }

  func bind(_ place: Int32, _ text: String) {
    var text = text
    text.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(pointer, place, $0.baseAddress, Int32($0.count), Statement.copied)
      }
    }
  }

  func bind(_ place: Int32, bytes: [UInt8]) {
    sqlite3_bind_blob(pointer, place, bytes, Int32(bytes.count), Statement.copied)
  }

  /// Binds text whose bytes stay where they are until the step is done.
  func bind(_ place: Int32, textInPlace bytes: UnsafeRawBufferPointer) {
    let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
    sqlite3_bind_text(pointer, place, start, Int32(bytes.count), nil)
  }

  /// Binds bytes that stay where they are until the step is done.
  func bind(_ place: Int32, blobInPlace bytes: UnsafeRawBufferPointer) {
    sqlite3_bind_blob(pointer, place, bytes.baseAddress, Int32(bytes.count), nil)
  }

  func bindNull(_ place: Int32) {
    sqlite3_bind_null(pointer, place)
  }
}

extension Statement {
  func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(pointer, column) == SQLITE_NULL
  }

  func integer(_ column: Int32) -> Int64 {
    sqlite3_column_int64(pointer, column)
  }

  func day(_ column: Int32) -> Day {
    Day(number: Int32(truncatingIfNeeded: sqlite3_column_int64(pointer, column)))
  }

  func optionalDay(_ column: Int32) -> Day? {
    isNull(column) ? nil : day(column)
  }

  /// The bytes of a text or blob, valid until the next step.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(pointer, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
  }

  func text(_ column: Int32) -> String {
    String(decoding: bytes(column), as: UTF8.self)
  }

  func optionalText(_ column: Int32) -> String? {
    isNull(column) ? nil : text(column)
  }
}
