/// Text bodies as quoted-printable (RFC 2045, section 6.7), in lines of at most 76 characters.
enum QuotedPrintable {
  private static let hex = Array("0123456789ABCDEF".utf8)
  private static let newline = UInt8(ascii: "\n")

  /// The text, whose lines end in line feeds, encoded; the last line is ended as well.
  static func encode(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 8)
    for line in text.split(separator: newline, omittingEmptySubsequences: false).dropLastIfEmpty() {
      append(line, to: &result)
      result.append(newline)
    }
    return result
  }

  private static func append(_ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var column = 0
    for index in line.indices {
      let isLast = index == line.endIndex - 1
      var piece = encoded(line[index], isFirst: column == 0, isLast: isLast)
      // A line that goes on ends in "=", which needs the seventy-sixth place.
      if column + piece.count > (isLast ? 76 : 75) {
        result += [UInt8(ascii: "="), newline]
        column = 0
        piece = encoded(line[index], isFirst: true, isLast: isLast)
      }
      result += piece
      column += piece.count
    }
  }

  /// One byte, as itself or as `=XX`.
  ///
  /// White space at the end of a line would be lost on the way. "F" and "." are encoded at the beginning of one
  /// because mail programs have meddled with lines that begin with "From " or are a single dot.
  private static func encoded(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "="): break
    case UInt8(ascii: " "), UInt8(ascii: "\t"): if !isLast { return [byte] }
    case UInt8(ascii: "F"), UInt8(ascii: "."): if !isFirst { return [byte] }
    case 33...126: return [byte]
    default: break
    }
    return [UInt8(ascii: "="), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
  }
}

extension Array where Element == ArraySlice<UInt8> {
  /// The lines without the empty one that a last line feed leaves behind.
  fileprivate func dropLastIfEmpty() -> ArraySlice<ArraySlice<UInt8>> {
    last?.isEmpty == true ? dropLast() : self[...]
  }
}
