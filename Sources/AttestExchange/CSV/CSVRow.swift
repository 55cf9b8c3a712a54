import AttestText

/// One row, lent for the length of a call: where its fields lie in the reader's memory.
public struct CSVRow: ~Copyable {
  /// The line of the file on which the row begins, from 1.
  public let line: Int
  let base: UnsafePointer<UInt8>
  let fields: UnsafePointer<FieldSpan>
  /// How many fields the row has.
  public let count: Int

  /// The text of a field, from 0, without its quotes, as UTF-8; empty beyond the last.
  public subscript(index: Int) -> Bytes {
    guard index >= 0, index < count else { return Bytes(start: nil, count: 0) }
    return Bytes(start: base + Int(fields[index].offset), count: Int(fields[index].length))
  }

  /// The text of a field as a string.
  public func text(_ index: Int) -> String {
    String(decoding: self[index], as: UTF8.self)
  }

  /// All fields as strings.
  public var texts: [String] {
    (0..<count).map { text($0) }
  }

  /// Whether every field is empty, as in the rows of commas below an Excel table.
  public var isEmpty: Bool {
    for index in 0..<count where fields[index].length > 0 { return false }
    return true
  }

  /// Where a field begins in the file: its line and, counted in characters from 1, its column.
  public func place(of index: Int) -> SourcePlace {
    guard index >= 0, index < count else { return SourcePlace(line: line, column: 1) }
    let span = fields[index]
    let offset = Int(span.offset) - (span.marks.contains(.quoted) ? 1 : 0)
    return SourcePlace(from: base, offset: offset, line: line)
  }
}

extension SourcePlace {
  /// The place so many bytes after the start of a row that begins on `line`.
  init(from row: UnsafePointer<UInt8>, offset: Int, line: Int) {
    var line = line
    var start = 0
    for index in 0..<offset {
      let isPair = row[index] == 13 && row[index + 1] == 10
      if row[index] == 10 || row[index] == 13 && !isPair {
        line += 1
        start = index + 1
      }
    }
    let column = UTF8Scan.count(Bytes(start: row + start, count: offset - start)) + 1
    self.init(line: line, column: column)
  }
}
