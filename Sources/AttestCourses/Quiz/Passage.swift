/// A piece of text in a quiz, and how it is marked up.
public struct Passage: Hashable, Sendable {
  /// The text as written, without GIFT's own escapes.
  public let text: String
  /// How it is marked up.
  public let format: TextFormat

  /// A passage of this text and format.
  public init(_ text: String, _ format: TextFormat = .moodle) {
    self.text = text
    self.format = format
  }
}

/// How a passage is marked up: the names that GIFT writes in square brackets.
public enum TextFormat: String, Hashable, Sendable, CaseIterable {
  /// Moodle's own: text in which tags of HTML may stand. What GIFT means when it says nothing.
  case moodle
  /// Text and nothing else.
  case plain
  /// Markdown.
  case markdown
  /// HTML.
  case html
}
