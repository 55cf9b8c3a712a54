import AttestRules

/// What a part of an entry says: whom it is about, and which rows were put or deleted.
///
/// A payload is the byte 1, the person's number (or nothing), and operations one after another: a byte for what is done
/// and what that takes, in the fields of ``RowBytes``.
enum Payload {
  static let version: UInt8 = 1

  enum Operation: UInt8 {
    /// Who did it: login, how that was established, and what it is about (or nothing).
    case header = 0
    /// A row as it is from now on: the table's tag, the number of columns, the columns.
    case put = 1
    /// A row is gone: the table's tag, the number of key columns, the key.
    case delete = 2
    /// The payload of an earlier part was deleted: its entry and part.
    case erase = 3
    /// Something is said that no row holds: a text.
    case note = 4
  }

  /// The header of an entry, read back.
  struct Header {
    let login: String
    let established: String
    let subject: String?
  }

  /// The number of the person that a payload is about; nil when it is about nobody, or cannot be read.
  static func person(of payload: UnsafeRawBufferPointer) -> String? {
    var reader = RowReader(payload)
    guard reader.byte() == version else { return nil }
    return reader.text()
  }

  /// The header, when the payload begins with one.
  static func header(of payload: UnsafeRawBufferPointer) -> Header? {
    var reader = RowReader(payload)
    guard reader.byte() == version, reader.field() != nil, reader.byte() == Operation.header.rawValue,
      let login = reader.text(), let established = reader.text()
    else { return nil }
    return Header(login: login, established: established, subject: reader.text())
  }

  /// What a part says that no row holds, when it begins with that; a part with notes has nothing else.
  static func notes(of payload: UnsafeRawBufferPointer) -> [String] {
    var reader = RowReader(payload)
    guard reader.byte() == version, reader.field() != nil else { return [] }
    var notes: [String] = []
    while reader.byte() == Operation.note.rawValue, let text = reader.text() { notes.append(text) }
    return notes
  }
}
