/// Rows of a file that are passed over, and why.
struct SkipRule: Sendable {
  /// When a cell makes its row one to be passed over; case and spaces around the text do not count.
  enum Test: Sendable {
    case isOneOf([String])
    case isNoneOf([String])
    case isEmpty
    case hasPrefix(String)
    case isIgnoredRole(RoleTable)
  }

  let column: Int
  let test: Test
  /// For the message, such as "accounts that are switched off".
  let why: String
  private let words: [[UInt8]]

  /// Texts in the test stand in lower case.
  init(column: Int, test: Test, why: String) {
    (self.column, self.test, self.why) = (column, test, why)
    switch test {
    case .isOneOf(let texts), .isNoneOf(let texts): words = texts.map { Array($0.utf8) }
    case .hasPrefix(let text): words = [Array(text.utf8)]
    case .isEmpty, .isIgnoredRole: words = []
    }
  }

  /// Whether the row is one to be passed over.
  func applies(to row: borrowing CSVRow) -> Bool {
    let bytes = CellText.trimmed(row[column])
    switch test {
    case .isOneOf: return isAmongWords(bytes)
    case .isNoneOf: return !isAmongWords(bytes)
    case .isEmpty: return bytes.isEmpty
    case .hasPrefix:
      return words.contains {
        bytes.count >= $0.count && CellText.isSame(Bytes(rebasing: bytes[..<$0.count]), $0)
      }
    case .isIgnoredRole(let roles): return roles[String(decoding: bytes, as: UTF8.self)] == .ignored
    }
  }

  private func isAmongWords(_ bytes: Bytes) -> Bool {
    for word in words where CellText.isSame(bytes, word) { return true }
    return false
  }
}

extension CellText {
  /// Whether the bytes are the word, but for the case of ASCII letters; the word stands in lower case.
  static func isSame(_ bytes: Bytes, _ word: [UInt8]) -> Bool {
    guard bytes.count == word.count else { return false }
    for index in 0..<word.count {
      let byte = bytes[index]
      guard (byte >= 65 && byte <= 90 ? byte | 32 : byte) == word[index] else { return false }
    }
    return true
  }
}
