internal import CUnicode

/// Measures, pads and cuts text by the columns that it takes on a terminal.
///
/// Text from outside is escaped (``Escaping``) first: control characters are counted as taking no column.
public enum Columns {
  /// How many columns a text takes on one line.
  public static func width(of text: String) -> Int {
    if ASCII.isPrintable(text) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// How many columns one character takes: 0 for a control character, 2 for wide letters and emoji.
  public static func width(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7f ? 0 : 1 }
    let scalars = character.unicodeScalars
    guard isEmoji(scalars) else {
      return scalars.reduce(0) { $0 + Int(max(0, utf8proc_charwidth(Int32($1.value)))) }
    }
    return 2
  }

  /// The text with spaces after it up to so many columns; longer text is left as it is.
  public static func padded(_ text: String, to columns: Int) -> String {
    text + spaces(columns - width(of: text))
  }

  /// The text with spaces before it up to so many columns; longer text is left as it is.
  public static func paddedLeft(_ text: String, to columns: Int) -> String {
    spaces(columns - width(of: text)) + text
  }

  /// The text, or as much of it as fits before `…`, in at most so many columns.
  public static func cut(_ text: String, to columns: Int) -> String {
    guard width(of: text) > columns else { return text }
    guard columns > 0 else { return "" }
    var result = ""
    var used = 1
    for character in text {
      used += width(of: character)
      if used > columns { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The text in exactly so many columns: cut or padded.
  public static func fitted(_ text: String, to columns: Int) -> String {
    padded(cut(text, to: columns), to: columns)
  }

  static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  /// Whether a character is shown as one picture: shown so of itself, asked for, joined, or a flag.
  private static func isEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let first = scalars.first else { return false }
    if first.properties.isEmojiPresentation { return true }
    return first.properties.isEmoji && scalars.contains { $0 == "\u{FE0F}" || $0 == "\u{200D}" }
  }
}
