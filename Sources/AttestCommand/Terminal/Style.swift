/// How a piece of text looks on a terminal that shows it.
struct Style: OptionSet, Sendable {
  let rawValue: UInt8

  /// Stands out.
  static let bold = Style(rawValue: 1)
  /// Stays in the background.
  static let dim = Style(rawValue: 2)
  /// Something is wrong.
  static let red = Style(rawValue: 4)
  /// Something is well.
  static let green = Style(rawValue: 8)
  /// Something needs attention.
  static let yellow = Style(rawValue: 16)
  /// Underlined.
  static let underlined = Style(rawValue: 32)
  /// The heading of a section.
  static let heading = Style.bold

  private static let codes: [(style: Style, code: String)] = [
    (.bold, "1"), (.dim, "2"), (.underlined, "4"), (.red, "31"), (.green, "32"), (.yellow, "33"),
  ]

  /// The terminal's sequence that switches to this style; empty for plain text.
  var sequence: String {
    let codes = Style.codes.filter { contains($0.style) }.map(\.code)
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  /// The terminal's sequence that switches back to plain text.
  static let reset = "\u{1B}[0m"
}
