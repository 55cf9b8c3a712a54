extension Passage {
  /// The passage in Markdown, whatever it was written in, for the one place that shows text.
  ///
  /// Of HTML only the words remain, with a line for each paragraph and item; nothing in it can act.
  public var markdown: String {
    switch format {
    case .markdown: text
    case .plain: MarkdownEscaping.literal(text)
    case .moodle, .html: MarkdownEscaping.literal(HTMLText.words(text, keepsLines: format == .moodle))
    }
  }

  /// The words on one line, without tags; what stands for the passage in a list or message.
  public var plainLine: String {
    let words = format == .html || format == .moodle ? HTMLText.words(text, keepsLines: true) : text
    return words.unicodeScalars.split { $0.isBlank }.map { String($0) }.joined(separator: " ")
  }
}

/// Text that Markdown shall show as it is.
private enum MarkdownEscaping {
  private static let signs = Set("\\`*_{}[]<>()#+-.!|~&=:".unicodeScalars)

  static func literal(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" { result.append(contentsOf: "  ".unicodeScalars) }
      if signs.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
