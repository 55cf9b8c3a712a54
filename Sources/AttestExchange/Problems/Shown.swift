/// How text from a file is shown in a message: nothing in it can act on a terminal.
enum Shown {
  /// The text in double quotes, escaped, and cut where it is long.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let cut = scalars.count > 60
    return "\"" + escaped(String(String.UnicodeScalarView(scalars.prefix(60)))) + (cut ? "…\"" : "\"")
  }

  /// The text with every scalar that does not simply print written as `\u{…}`.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case _ where CellText.isForbidden(scalar.value) || scalar.value < 32 || scalar.value == 127:
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
