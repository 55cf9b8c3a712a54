/// Text as it may stand in HTML.
enum HTMLText {
  /// The text with everything escaped that HTML would read; control characters become spaces.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "\n"
      default: result.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
      }
    }
    return result
  }

  /// The text as paragraphs, parted by empty lines; within one its line ends are kept.
  static func paragraphs(_ text: String) -> String {
    var paragraphs: [[String]] = [[]]
    for line in text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" }) {
      let shown = escaped(String(line.last == "\r" ? line.dropLast() : line))
      if shown.unicodeScalars.allSatisfy({ $0 == " " }) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(shown)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { "<p>\($0.joined(separator: "<br>\n"))</p>\n" }.joined()
  }

  /// The escaped text with every run of eight or more underscores as a line to write on.
  static func rules(in escaped: String) -> String {
    var result = ""
    var run = 0
    func flush() {
      result += run >= 8 ? "<span class=\"rule\"></span>" : String(repeating: "_", count: run)
      run = 0
    }
    for scalar in escaped.unicodeScalars {
      if scalar == "_" {
        run += 1
      } else {
        flush()
        result.unicodeScalars.append(scalar)
      }
    }
    flush()
    return result
  }
}
