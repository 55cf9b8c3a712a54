/// One content line of an iCalendar file (RFC 5545, section 3.1).
struct CalendarLine {
  /// The line, unfolded and without its end.
  let text: String

  /// A line of our own.
  init(_ text: String) {
    self.text = text
  }

  /// A name with its colon, and a text from outside after it, escaped.
  init(_ name: String, text: String) {
    self.text = name + CalendarLine.escaped(text)
  }

  /// The line in pieces of at most 75 octets, none of which cuts a UTF-8 sequence, each ended by CRLF.
  var bytes: [UInt8] {
    var result: [UInt8] = []
    var column = 0
    for scalar in text.unicodeScalars {
      let octets = Array(String(Character(scalar)).utf8)
      if column + octets.count > 75 {
        result += [13, 10, UInt8(ascii: " ")]
        column = 1
      }
      result += octets
      column += octets.count
    }
    return result + [13, 10]
  }

  /// The text as RFC 5545, section 3.3.11 writes it; control characters other than line ends become spaces.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where afterReturn: continue
      case "\n", "\r", "\u{2028}", "\u{2029}": result += "\\n".unicodeScalars
      case "\\", ";", ",": result += ["\\", scalar]
      default: result.append(scalar.properties.generalCategory == .control ? " " : scalar)
      }
    }
    return String(result)
  }
}
