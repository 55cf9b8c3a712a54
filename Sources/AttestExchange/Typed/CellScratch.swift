import AttestRules
import AttestText

/// Turns cells of other systems into ours, and holds the text that comes of it until the next row.
final class CellScratch {
  /// What a cell became.
  enum Turned {
    case text(Bytes, FieldSpan.Marks)
    case day(Day)
    case problem(ProblemReason)
  }

  /// Which of the values of a cell that lists several is meant, from 0.
  var part = 0
  private var texts: [UnsafeMutableBufferPointer<UInt8>] = []

  deinit { reset() }

  /// Forgets the texts of the row before.
  func reset() {
    guard !texts.isEmpty else { return }
    for text in texts { text.deallocate() }
    texts.removeAll(keepingCapacity: true)
  }

  /// Keeps a text until the next row.
  func put(_ text: String) -> Bytes {
    let space = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, text.utf8.count))
    _ = space.initialize(from: text.utf8)
    texts.append(space)
    return Bytes(start: space.baseAddress, count: text.utf8.count)
  }

  /// The text of a source, read as it should be.
  func turned(_ row: borrowing CSVRow, _ source: ColumnPlan.Source, _ reading: CellReading) -> Turned {
    let text = CellScratch.text(row, source)
    if text.isEmpty || text == "-" { return kept(text) }
    switch reading.read(text, part: part) {
    case .text(let text): return kept(text)
    case .day(let day): return .day(day)
    case .problem(let reason): return .problem(reason)
    }
  }

  /// The text of a source, without spaces around it.
  static func text(_ row: borrowing CSVRow, _ source: ColumnPlan.Source) -> String {
    switch source {
    case .missing: return ""
    case .column(let column): return trimmed(row.text(column))
    case .constant(let constant): return constant
    case .joined(let columns):
      var parts: [String] = []
      for column in columns { parts.append(trimmed(row.text(column))) }
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private func kept(_ text: String) -> Turned {
    let bytes = put(text)
    var marks: FieldSpan.Marks = []
    for byte in bytes {
      if byte >= 0x80 {
        marks.insert(.high)
      } else if byte == 9 || byte == 10 || byte == 13 {
        marks.insert(.layout)
      } else if byte < 32 || byte == 127 {
        marks.insert(.control)
      }
    }
    return .text(bytes, marks)
  }

  static func trimmed(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: CellText.trimmed($0), as: UTF8.self) }
  }
}
