/// What separates the fields of a row.
public enum Delimiter: UInt8, CaseIterable, Sendable {
  /// `,`
  case comma = 44
  /// `;`, where the comma is the decimal sign.
  case semicolon = 59
  /// TAB, in Excel's "Unicode Text".
  case tab = 9
  /// `|`
  case pipe = 124

  /// The name for people.
  public var title: String {
    switch self {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    case .pipe: "pipe"
    }
  }

  /// The delimiter of a file that begins with these bytes.
  ///
  /// It is the one that divides the first row into most fields, quotes respected; with a tie, the one named first
  /// here; the comma, if there is none. A first line that only names a version of a template does not count.
  static func detected(in bytes: Bytes) -> Delimiter {
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    var start = 0
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if byte == 10 || byte == 13 {
        let isPassed = bytes[start..<index].starts(with: "version:".utf8) || start == index
        if counts != [0, 0, 0, 0] || !isPassed { break }
        start = index + 1
      } else if let index = allCases.firstIndex(where: { $0.rawValue == byte }) {
        counts[index] += 1
      }
    }
    var best = 0
    for index in 1..<4 where counts[index] > counts[best] { best = index }
    return allCases[best]
  }
}
