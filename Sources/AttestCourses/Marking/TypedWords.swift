import AttestText

/// Words as somebody types them, without what does not matter: case, accents, spacing, most signs.
///
/// What tells numbers apart does matter: "1.5" is not "15", "-3" is not "3", "5%" is not "5".
struct TypedWords: Hashable, Sendable {
  /// What must follow one another; between two of them anything may stand.
  private let parts: [[UInt8]]

  /// Words as accepted by a question: `*` stands for anything, `\*` for a star.
  init(pattern: String) {
    var parts: [String] = [""]
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      if isEscaped, scalar != "*" { parts[parts.count - 1] += "\\" }
      if scalar == "*", !isEscaped {
        parts.append("")
      } else if scalar != "\\" || isEscaped {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    self.parts = parts.map { Array(Self.key($0).utf8) }
  }

  /// Whether every answer matches.
  var matchesAnything: Bool { parts.count > 1 && parts.allSatisfy(\.isEmpty) }

  /// Whether what somebody typed is this; nothing typed never is.
  func matches(_ typed: String) -> Bool {
    let key = Array(Self.key(typed).utf8)
    guard !key.isEmpty, let first = parts.first, let last = parts.last else { return false }
    guard parts.count > 1 else { return key == first }
    guard key.count >= first.count + last.count, key.starts(with: first), key.suffix(last.count) == last[...]
    else { return false }
    var rest = key[first.count..<(key.count - last.count)]
    for part in parts[1..<(parts.count - 1)] where !part.isEmpty {
      guard let start = rest.indices.first(where: { rest[$0...].starts(with: part) }) else { return false }
      rest = rest[(start + part.count)...]
    }
    return true
  }

  private static func key(_ text: String) -> String {
    let folded = FoldedName(spelled(text)).key
    guard folded.isEmpty else { return folded }
    return String(Array(text.unicodeScalars.filter { !$0.isBlank })[...])
  }

  /// The text with the signs that change a number written out, because folding leaves signs out.
  private static func spelled(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for index in scalars.indices {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let previous = index > 0 ? scalars[index - 1] : " "
      switch scalars[index] {
      case "." where next.isDigit && previous.isDigit: result += "point"
      case "-" where next.isDigit && previous.isBlank, "\u{2212}" where next.isDigit: result += "minus"
      case "%" where previous.isDigit: result += "percent"
      default: result.unicodeScalars.append(scalars[index])
      }
    }
    return result
  }
}
