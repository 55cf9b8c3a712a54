import AttestText

/// A message that the demonstration's sendmail was handed: whom it is to, what about, and its plain text.
struct Letter {
  /// The lines that are shown of it.
  let lines: [String]
  /// The one-time code in it; nil where it has none.
  let code: String?

  /// Reads a message; nil when it has no plain text.
  init?(_ message: String) {
    let parts = message.components(between: "Content-Transfer-Encoding: quoted-printable\n\n", and: "\n--=_")
    guard let part = parts.first else { return nil }
    let headers = message.split(separator: "\n", maxSplits: 12).map(String.init)
      .filter { $0.hasPrefix("To: ") || $0.hasPrefix("Subject: ") }
    let text = Letter.decoded(part)
    let body = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines = headers + [""] + (body.last == "" ? Array(body.dropLast()) : body)
    code = text.components(between: "--code ", and: "\n").first
  }

  /// The text of a quoted-printable part.
  private static func decoded(_ part: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      if rest.first == UInt8(ascii: "\n") {
        rest.removeFirst()
      } else if let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// What stands between one text and the next of another, each time.
  fileprivate func components(between start: String, and end: String) -> [String] {
    ranges(of: start).map { range in
      let rest = self[range.upperBound...]
      return String(rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)])
    }
  }
}
