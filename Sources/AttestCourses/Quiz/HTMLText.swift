import AttestText

/// Takes the words out of HTML as quizzes have it; no more of HTML is understood than that needs.
enum HTMLText {
  /// The words; a paragraph, an item and a line break each begin a line.
  ///
  /// `keepsLines` keeps the source's own line breaks.
  static func words(_ html: String, keepsLines: Bool) -> String {
    let scalars = Array(html.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "<", let end = tagEnd(scalars, from: index) {
        if breaksLine(scalars[(index + 1)..<end]) { result.append("\n") }
        index = end + 1
      } else if scalar == "&", let (meant, end) = entity(scalars, from: index) {
        result.append(meant)
        index = end + 1
      } else {
        result.append(scalar == "\n" && !keepsLines ? " " : scalar)
        index += 1
      }
    }
    let lines = result.split(separator: "\n").map { $0.split(separator: " ").map { String($0) } }
    return lines.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.joined(separator: "\n")
  }

  /// Where the tag that begins here ends; nil where `<` is only a sign, as in `a < b`.
  private static func tagEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard start + 1 < scalars.count else { return nil }
    let first = scalars[start + 1]
    guard first == "/" || first == "!" || (first.isASCII && first.properties.isAlphabetic) else { return nil }
    return scalars[start...].prefix(2_000).firstIndex(of: ">")
  }

  private static func breaksLine(_ tag: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = tag.drop { $0 == "/" }.prefix { $0.isDigit || ($0.isASCII && $0.properties.isAlphabetic) }
    let blocks = [
      "br", "p", "li", "div", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote",
    ]
    return blocks.contains(String(name).lowercased())
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "pound": "£", "euro": "€",
  ]

  private static func entity(_ scalars: [Unicode.Scalar], from start: Int) -> (Unicode.Scalar, Int)? {
    guard let end = scalars[start...].prefix(12).firstIndex(of: ";") else { return nil }
    let name = String(scalars[(start + 1)..<end])
    if let meant = named[name] { return (meant, end) }
    guard name.hasPrefix("#") else { return nil }
    let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard let code = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(code),
      (try? OutsideText.line.check(String(Character(scalar)))) != nil
    else { return nil }
    return (scalar, end)
  }
}
