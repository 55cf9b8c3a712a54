/// A repeatable source of random values (SplitMix64) and of texts that try things out.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  private static let pieces = [
    "a", "word", " ", "  ", "\n", "\r\n", "\t", "\u{1B}[31m", "\u{202E}", "\u{200B}", "\u{200D}", "\u{FE0F}",
    "👩‍👩‍👧", "🇵🇱",
    "🏴", "\u{E0067}", "é", "e\u{301}", "\u{301}", "王", "가", "नि", "ශ්‍රී", "\0", "\u{9B}", "*", "_", "`", "[",
    "](", ")", "<", ">",
    "#", "- ", "1. ", "> ", "    ", "\\", "&amp;", "&#27;", "<b>", "![", "http://example.org/", "…", "ŵ",
    "\u{FEFF}",
    "averyveryverylongwordthatfitsonnoline",
  ]

  mutating func hostileText(length: Int) -> String {
    (0..<length).map { _ in SeededRandom.pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
