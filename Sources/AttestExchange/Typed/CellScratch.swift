import AttestRules
import AttestText

/// Turns cells of other systems into ours, and holds the text that comes of it until the next row.
struct CellScratch {
  /// What a cell became.
  enum Turned {
    case text(Bytes, FieldSpan.Marks)
    case day(Day)
    case problem(ProblemReason)
  }

  private let storage = ScratchStorage()

  /// Forgets the texts of the row before.
  func reset() {
    if storage.isUsed { storage.free() }
  }

  /// Keeps a text until the next row.
  func put(_ text: String) -> Bytes {
    storage.keep(text)
  }

  /// The text of a source, read as it should be.
  func turned(
    _ row: borrowing CSVRow, _ source: ColumnPlan.Source, _ reading: ColumnPlan.Reading
  ) -> Turned {
    let text: String
    switch source {
    case .missing: text = ""
    case .column(let column): text = row.text(column)
    case .constant(let constant): text = constant
    case .joined(let columns):
      text = columns.map { row.text($0) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
    let trimmed = CellScratch.trimmed(text)
    if trimmed.isEmpty || trimmed == "-" { return kept(trimmed) }
    switch reading {
    case .plain: return kept(trimmed)
    case .firstOf(let divider):
      let first = trimmed.unicodeScalars.prefix { String($0) != divider }
      return kept(CellScratch.trimmed(String(String.UnicodeScalarView(first))))
    case .words(let words):
      guard let word = words[trimmed.lowercased()] else {
        let expected = words.keys.sorted()
        return .problem(
          .unknownWord(expected: expected, nearest: NearMiss.of(trimmed, among: expected)))
      }
      return kept(word)
    case .role(let roles):
      guard case .category(let category) = roles[trimmed] else { return .problem(.unknownRole) }
      return kept(category.description)
    case .score:
      guard let score = ScoreText.percent(trimmed) else { return .problem(.notAScore) }
      return kept(String(score))
    case .date(let form):
      switch DateText(trimmed).day(as: form) {
      case .day(let day): return .day(day)
      case .impossible: return .problem(.noSuchDay)
      case .otherForm: return .problem(.notADay(expected: form.rawValue))
      }
    }
  }

  private func kept(_ text: String) -> Turned {
    let bytes = storage.keep(text)
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

/// The memory of the turned texts of one row.
private final class ScratchStorage {
  private var texts: [UnsafeMutableBufferPointer<UInt8>] = []

  var isUsed: Bool { !texts.isEmpty }

  func keep(_ text: String) -> Bytes {
    let space = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, text.utf8.count))
    _ = space.initialize(from: text.utf8)
    texts.append(space)
    return Bytes(start: space.baseAddress, count: text.utf8.count)
  }

  func free() {
    for text in texts { text.deallocate() }
    texts.removeAll(keepingCapacity: true)
  }

  deinit { free() }
}
