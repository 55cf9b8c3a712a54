import AttestText
import TestSupport
import Testing

@Suite struct EscapingTests {
  @Test(arguments: [
    ("plain", "plain"), ("\u{1B}]0;x\u{7}", "\\u{1B}]0;x\\u{7}"), ("a\nb", "a\\u{A}b"),
    ("admin\u{202E}gpj", "admin\\u{202E}gpj"), ("a\u{200B}b", "a\\u{200B}b"), ("Siân 👩‍👩‍👧", "Siân 👩‍👩‍👧"),
    ("=\u{301}x", "=\u{301}x"), ("\u{9B}31m", "\\u{9B}31m"), ("\r\n", "\\u{D}\\u{A}"),
  ])
  func `one line shows what cannot be seen`(text: String, shown: String) {
    #expect(Escaping.line(text) == shown)
  }

  @Test func `several lines keep their ends and tabs and nothing else`() {
    #expect(Escaping.lines("a\n\tb\r\nc\rd\u{1B}") == "a\n\tb\r\nc\\u{D}d\\u{1B}")
  }

  @Test func `bytes that are not UTF-8 are shown as bytes`() {
    #expect(Escaping.line(bytes: [0x61, 0xff, 0xc3, 0xa9, 0xe2, 0x82]) == "a\\xFFé\\xE2\\x82")
  }

  @Test func `bytes that are not UTF-8 join nothing`() {
    #expect(
      Escaping.line(bytes: [0xf0, 0x9f, 0x8f, 0xb4, 0xff, 0xf3, 0xa0, 0x81, 0xa7]) == "🏴\\xFF\\u{E0067}")
  }

  @Test func `escaped text passes the check it failed before`() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let text = random.hostileText(length: 24)
      let shown = Escaping.line(text)
      try OutsideText(mostBytes: 100_000, allowsLines: false).check(shown)
      #expect(Escaping.line(shown) == shown)
    }
  }
}
