/// One stored value.
public enum StoredValue: Hashable, Sendable {
  /// Nothing (SQL NULL).
  case nothing
  /// An integer.
  case integer(Int64)
  /// Text.
  case text(String)
  /// Bytes.
  case bytes([UInt8])

  /// Whether two are stored alike, byte for byte: SQLite takes two ways to write é for two texts, where Swift takes them for one.
  public static func == (left: StoredValue, right: StoredValue) -> Bool {
    switch (left, right) {
    case (.nothing, .nothing): true
    case (.integer(let one), .integer(let other)): one == other
    case (.text(let one), .text(let other)): one.utf8.elementsEqual(other.utf8)
    case (.bytes(let one), .bytes(let other)): one == other
    default: false
    }
  }

  /// Feeds a hash table.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .nothing: hasher.combine(0)
    case .integer(let number): hasher.combine(number)
    case .text(let text): for byte in text.utf8 { hasher.combine(byte) }
    case .bytes(let bytes): hasher.combine(bytes)
    }
  }

  /// The text; nil for anything else.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}

/// The values of a row, or of its key, in the order of the table's columns.
struct StoredFields: Hashable, Sendable {
  let kind: TableKind
  var values: [StoredValue]

  /// The present row of a statement that selects the table's columns.
  init(_ kind: TableKind, _ statement: Statement) {
    var row = RowBytes()
    for column in 0..<Int32(kind.table.columns.count) { row.column(statement, column) }
    self.kind = kind
    values = row.bytes.withUnsafeBytes { StoredFields.values($0) }
  }

  /// The fields of a row or of a key, as a payload has them.
  init(_ kind: TableKind, _ fields: UnsafeRawBufferPointer) {
    self.kind = kind
    values = StoredFields.values(fields)
  }

  private init(_ kind: TableKind, _ values: [StoredValue]) {
    (self.kind, self.values) = (kind, values)
  }

  /// The key only.
  var key: StoredFields { StoredFields(kind, Array(values.prefix(kind.table.keys))) }

  /// The fields in the form that the chain commits to.
  var bytes: RowBytes {
    var row = RowBytes()
    for value in values {
      switch value {
      case .nothing: row.null()
      case .integer(let number): row.integer(number)
      case .text(let text): row.text(text)
      case .bytes(let bytes): row.blob(bytes)
      }
    }
    return row
  }

  /// The number of the person whose row it is; nil where it is nobody's.
  var owner: String? { text(kind.meaning.owner) }

  /// The number of whoever did what the row says; nil where nobody is named.
  var actor: String? { text(kind.meaning.actor) }

  private func text(_ place: Int?) -> String? {
    guard let place, place < values.count else { return nil }
    return values[place].text
  }

  private static func values(_ fields: UnsafeRawBufferPointer) -> [StoredValue] {
    var reader = RowReader(fields)
    var values: [StoredValue] = []
    while let field = reader.field() {
      switch field {
      case .null, .cleared: values.append(.nothing)
      case .integer(let number): values.append(.integer(number))
      case .text(let bytes): values.append(.text(String(decoding: bytes, as: UTF8.self)))
      case .blob(let bytes): values.append(.bytes(Array(bytes)))
      }
    }
    return values
  }
}
