import TestSupport

extension SeededGenerator {
  private static let pieces = [
    "a", "word", " ", "  ", "\n", "\r\n", "\t", "\u{1B}[31m", "\u{202E}", "\u{200B}", "\u{200D}", "\u{FE0F}",
    "👩‍👩‍👧", "🇵🇱",
    "🏴", "\u{E0067}", "é", "e\u{301}", "\u{301}", "王", "가", "नि", "ශ්‍රී", "\0", "\u{9B}", "*", "_", "`", "[",
    "](", ")", "<", ">",
    "#", "- ", "1. ", "> ", "    ", "\\", "&amp;", "&#27;", "<b>", "![", "http://example.org/", "…", "ŵ",
    "\u{FEFF}",
    "averyveryverylongwordthatfitsonnoline",
  ]

  /// Text that tries things out.
  mutating func hostileText(length: Int) -> String {
    (0..<length).map { _ in SeededGenerator.pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
