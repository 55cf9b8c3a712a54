/// How text from a file is shown in a message: escaped, cut and quoted.
package enum Shown {
  /// Messages quote at most this many scalars.
  private static let most = 60

  /// The text in quotes, on one line, without anything that could act on a terminal.
  package static func quoted(_ text: String) -> String {
    "\"" + Escaping.line(text.cut(to: most)) + "\""
  }

  /// A file's name, without anything that could act on a terminal.
  package static func name(_ text: String) -> String {
    Escaping.line(text.cut(to: 1_024))
  }

  /// One character as it stands in a file.
  package static func scalar(_ scalar: Unicode.Scalar) -> String {
    scalar == "\n" ? "the end of the line" : "`" + Escaping.line(String(Character(scalar))) + "`"
  }

  /// The code point as people write it, such as `U+202E`.
  package static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A lesson's number as its file has it.
  package static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension String {
  /// The text, or its beginning with an ellipsis when it has more than `most` scalars.
  package func cut(to most: Int) -> String {
    guard unicodeScalars.count > most else { return self }
    return String(unicodeScalars.prefix(most - 1)) + "…"
  }
}
