/// A text that is safe in a header: one line, without control characters.
///
/// Names and titles come from outside. A line break in one would begin a new header, so it becomes a space, as does
/// every other control character; marks that turn the direction of writing are dropped. Nothing is refused: somebody
/// with an odd name is still told what is due.
public struct HeaderText: Hashable, Sendable, CustomStringConvertible {
  /// The text, in which the only white space is single spaces between words.
  public let text: String

  /// The longest text kept, in Unicode scalars; what is longer ends in `…`.
  public static let limit = 300

  /// The text itself.
  public var description: String { text }

  /// The text made safe, and cut where it is too long.
  public init(_ text: String) {
    self.text = HeaderText.oneLine(text, limit: HeaderText.limit)
  }

  /// Whether there is nothing left to show.
  public var isEmpty: Bool { text.isEmpty }

  /// A text on one line, without control characters, of at most so many scalars before `…`.
  static func oneLine(_ text: String, limit: Int) -> String {
    var safe = String.UnicodeScalarView()
    var count = 0
    var wantsSpace = false
    for scalar in text.unicodeScalars {
      if turnsDirection(scalar) { continue }
      if isSpace(scalar) {
        wantsSpace = count > 0
        continue
      }
      if count >= limit {
        safe.append("…")
        break
      }
      if wantsSpace { safe.append(" ") }
      safe.append(scalar)
      count += wantsSpace ? 2 : 1
      wantsSpace = false
    }
    return String(safe)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: scalar == " "
    }
  }

  /// Overrides, embeddings and isolates, with which a name could show as another.
  private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
