/// A part of a message's content (RFC 2046).
enum MimePart {
  /// Text in UTF-8.
  case text(String, subtype: String)
  /// A file.
  case attachment(AttachedFile)
  /// Parts within a part.
  case multipart(String, [MimePart])

  /// The header of the part, an empty line and its body.
  func bytes(boundary: String) -> [UInt8] {
    switch self {
    case .text(let text, let subtype):
      let body = MimePart.unixLines(text)
      let isPlain = MimePart.isPlain(body)
      return MimePart.header([
        HeaderField("Content-Type", "text/\(subtype); charset=utf-8"),
        HeaderField("Content-Transfer-Encoding", isPlain ? "7bit" : "quoted-printable"),
      ]) + (isPlain ? body : QuotedPrintable.encode(body))
    case .attachment(let file):
      return MimePart.header([
        HeaderField("Content-Type", "\(file.kind.mediaType); name=\"\(file.fileName)\""),
        HeaderField("Content-Transfer-Encoding", "base64"),
        HeaderField("Content-Disposition", "attachment; filename=\"\(file.fileName)\""),
      ]) + Base64.lines(file.bytes)
    case .multipart(let subtype, let parts):
      let own = "\(boundary)-\(subtype)"
      let header = [HeaderField("Content-Type", "multipart/\(subtype); boundary=\"\(own)\"")]
      let body = parts.flatMap {
        Array("--\(own)\n".utf8) + $0.bytes(boundary: boundary) + [UInt8(ascii: "\n")]
      }
      return MimePart.header(header) + body + Array("--\(own)--\n".utf8)
    }
  }

  private static func header(_ fields: [HeaderField]) -> [UInt8] {
    fields.flatMap(\.lines) + [UInt8(ascii: "\n")]
  }

  /// The text with line feeds alone as line ends, the last line ended too.
  private static func unixLines(_ text: String) -> [UInt8] {
    var lines: [UInt8] = []
    var afterReturn = false
    for byte in text.utf8 {
      if byte != UInt8(ascii: "\n") || !afterReturn {
        lines.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
      }
      afterReturn = byte == UInt8(ascii: "\r")
    }
    if lines.last != UInt8(ascii: "\n") { lines.append(UInt8(ascii: "\n")) }
    return lines
  }

  /// Whether the lines can go as they are: ASCII, at most 76 characters, and nothing at either end of a line that
  /// a mail program might change.
  private static func isPlain(_ text: [UInt8]) -> Bool {
    guard text.allSatisfy({ (32...126).contains($0) || $0 == UInt8(ascii: "\n") }) else { return false }
    return text.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      line.count <= 76 && line.last != UInt8(ascii: " ") && line.first != UInt8(ascii: ".")
        && line.first != UInt8(ascii: "F") && !line.starts(with: "--=_".utf8)
    }
  }
}
