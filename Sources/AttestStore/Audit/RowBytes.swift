import AttestRules
internal import CSQLite

/// Fields one after another in the one form that the audit chain commits to.
///
/// Each field is a tag and its bytes, with no second way to write the same value:
///
/// | tag | field |
/// |---|---|
/// | 0 | nothing (SQL NULL) |
/// | 1 to 8 | an integer of that many bytes, big-endian two's complement, as short as it can be |
/// | 9 | text: its length, its UTF-8 bytes |
/// | 10 | bytes: their length, they themselves |
/// | 16 to 255 | text of 0 to 239 bytes, the length being the tag less 16 |
///
/// A length is written seven bits a byte, low ones first, the eighth bit set on all but the last. Text shorter than
/// 240 bytes always has the short form.
public struct RowBytes: Sendable {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// No fields yet.
  public init() {}

  /// Forgets the fields, keeping the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// The tag that marks, in what is staged for an import, that what is stored is to go.
  static let clearedTag: UInt8 = 11

  /// Adds the mark that what is stored is to go; only for what is staged, never for the chain.
  package mutating func cleared() {
    bytes.append(RowBytes.clearedTag)
  }

  /// Adds nothing (SQL NULL).
  public mutating func null() {
    bytes.append(0)
  }

  /// Adds an integer.
  public mutating func integer(_ value: Int64) {
    let bits = value < 0 ? 65 - (~value).leadingZeroBitCount : 65 - value.leadingZeroBitCount
    let count = max(1, (bits + 7) / 8)
    bytes.append(UInt8(count))
    for place in stride(from: (count - 1) * 8, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> Int64(place)))
    }
  }

  /// Adds an integer, or nothing.
  public mutating func integer(_ value: Int64?) {
    guard let value else { return null() }
    integer(value)
  }

  /// Adds a day as its number.
  public mutating func day(_ day: Day) {
    integer(Int64(day.number))
  }

  /// Adds a day as its number, or nothing.
  public mutating func day(_ day: Day?) {
    guard let day else { return null() }
    self.day(day)
  }

  /// Adds text.
  public mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text(UnsafeRawBufferPointer($0)) }
  }

  /// Adds text, or nothing.
  public mutating func text(_ text: String?) {
    guard let text else { return null() }
    self.text(text)
  }

  /// Adds text whose UTF-8 bytes are given.
  public mutating func text(_ utf8: UnsafeRawBufferPointer) {
    if utf8.count < 240 {
      bytes.append(UInt8(16 + utf8.count))
    } else {
      bytes.append(9)
      length(utf8.count)
    }
    append(utf8)
  }

  /// Adds bytes.
  public mutating func blob(_ blob: UnsafeRawBufferPointer) {
    bytes.append(10)
    length(blob.count)
    append(blob)
  }

  /// Adds bytes.
  public mutating func blob(_ blob: [UInt8]) {
    blob.withUnsafeBytes { self.blob($0) }
  }

  /// Adds fields that were written elsewhere.
  package mutating func append(_ fields: UnsafeRawBufferPointer) {
    // As bytes of their type they are copied at once, where a raw buffer goes byte by byte.
    bytes.append(contentsOf: fields.assumingMemoryBound(to: UInt8.self))
  }

  /// Adds one plain byte that is no field.
  mutating func byte(_ byte: UInt8) {
    bytes.append(byte)
  }

  private mutating func length(_ count: Int) {
    var rest = count
    while rest > 127 {
      bytes.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

extension RowBytes {
  /// Takes the first columns of a statement's present row in place of all fields.
  mutating func take(_ statement: Statement, columns: Int32) {
    removeAll()
    for column in 0..<columns { self.column(statement, column) }
  }

  /// Adds a column of a statement's present row as it is stored.
  mutating func column(_ statement: Statement, _ column: Int32) {
    switch sqlite3_column_type(statement.pointer, column) {
    case SQLITE_NULL: null()
    case SQLITE_INTEGER: integer(statement.integer(column))
    case SQLITE_TEXT: text(statement.bytes(column))
    case SQLITE_BLOB: blob(statement.bytes(column))
    default: text("real \(sqlite3_column_double(statement.pointer, column))")
    }
  }
}
