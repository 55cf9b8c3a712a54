/// Reads plain text: paragraphs parted by blank lines, their line ends kept.
enum PlainReader {
  static func blocks(_ text: String) -> [Document.Block] {
    var blocks: [Document.Block] = []
    var lines: [String] = []
    for line in TextLines.of(text) {
      if line.allSatisfy({ $0 == " " || $0 == "\t" }) {
        if !lines.isEmpty { blocks.append(.lines(lines)) }
        lines = []
      } else {
        lines.append(Escaping.lines(line))
      }
    }
    if !lines.isEmpty { blocks.append(.lines(lines)) }
    return blocks
  }
}
