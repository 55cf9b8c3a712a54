import AttestText

extension AuditHead {
  /// Every head in a text, each once, in the order of the text: a printed head, a saved mail, a mailbox of a year.
  ///
  /// A head is its three lines, one after the other. What stands around them does not matter, nor do empty lines between
  /// them, nor the spaces, `>` and `|` with which a mail program indents what it quotes.
  public static func all(in text: String) -> [AuditHead] {
    var finder = HeadFinder()
    for line in text.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 }) { finder.read(line) }
    return finder.found
  }
}

/// Reads a text line by line and gathers the heads in it.
private struct HeadFinder {
  private(set) var found: [AuditHead] = []
  private var registerID: String?
  private var size: Int64?

  mutating func read(_ line: Substring.UTF8View.SubSequence) {
    let words = Self.bare(line).split(separator: 32).map { String(decoding: $0, as: UTF8.self) }
    switch words.count {
    case 0: return
    case 3 where words[0] == "attest" && words[1] == "register": (registerID, size) = (words[2], nil)
    case 2 where words[0] == "entries" && size == nil: size = Int64(words[1]).flatMap { $0 < 0 ? nil : $0 }
    case 2 where words[0] == "hash":
      if let registerID, let size, let hash = SHA256Digest(words[1]) {
        let head = AuditHead(registerID: registerID, size: size, hash: hash)
        if !found.contains(head) { found.append(head) }
      }
      (registerID, size) = (nil, nil)
    default: (registerID, size) = (nil, nil)
    }
  }

  private static func bare(_ line: Substring.UTF8View.SubSequence) -> ArraySlice<UInt8> {
    Array(line)[...].drop { $0 == 32 || $0 == 9 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "|") }
  }
}
