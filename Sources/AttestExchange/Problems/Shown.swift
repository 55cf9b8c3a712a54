import AttestText

/// How text from a file is shown in a message: nothing in it can act on a terminal.
enum Shown {
  /// The text in double quotes, escaped, and cut where it is long.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isCut = scalars.count > 60
    return "\"" + Escaping.line(String(String.UnicodeScalarView(scalars.prefix(60)))) + (isCut ? "…\"" : "\"")
  }
}
