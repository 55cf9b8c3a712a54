/// A row that is put together in memory, so that it can be checked like one of a file.
final class RowBuffer {
  private var bytes: [UInt8] = []
  private var fields: [FieldSpan] = []

  /// Lends the row that these texts make; nil if there are none.
  func withRow<Result>(_ cells: [String], line: Int, _ body: (borrowing CSVRow) throws -> Result) rethrows
    -> Result?
  {
    bytes.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    for cell in cells {
      let start = bytes.count
      var marks: FieldSpan.Marks = []
      for byte in cell.utf8 {
        marks.formUnion(RowBuffer.marks(of: byte))
        bytes.append(byte)
      }
      fields.append(FieldSpan(offset: UInt32(start), length: UInt32(bytes.count - start), marks: marks))
      // A row of empty cells has to lie somewhere too.
      bytes.append(0)
    }
    return try bytes.withUnsafeBufferPointer { bytes in
      try fields.withUnsafeBufferPointer { fields in
        guard let base = bytes.baseAddress, let first = fields.baseAddress else { return nil }
        return try body(CSVRow(line: line, base: base, fields: first, count: fields.count))
      }
    }
  }

  /// What a byte makes of its field.
  static func marks(of byte: UInt8) -> FieldSpan.Marks {
    switch byte {
    case 0x80...: .high
    case 9, 10, 13: .layout
    case ..<32, 127: .control
    default: []
    }
  }
}
