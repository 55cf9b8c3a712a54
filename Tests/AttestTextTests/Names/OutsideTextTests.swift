import AttestText
import Testing

@Suite struct OutsideTextTests {
  @Test(arguments: [
    "", "Smith", "O'Brien-Jones", "Siân Llŷr ap Dŵr", "Łukasz Żółtowski", "Zoë 👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru", "❤️", "1️⃣", "👍🏽",
    "🇵🇱", "☺︎",
    "👁️‍🗨️", "ශ්‍රී ලංකා", "می‌خواهم", "王小明", "محمد", "Nguyễn", "葛\u{E0100}城", "café", "cafe\u{301}",
    "£5 & €6 – “quoted”",
    "non\u{A0}breaking", "🧑🏽‍🚀",
  ])
  func `names of people and pictures may come in`(text: String) throws {
    try OutsideText.line.check(text)
  }

  @Test(arguments: [
    ("a\u{7}b", 1, OutsideTextError.Problem.control("\u{7}")), ("a\nb", 1, .control("\n")),
    ("a\tb", 1, .control("\t")), ("ab\u{7F}", 2, .control("\u{7F}")), ("é\u{85}", 2, .control("\u{85}")),
    ("a\u{2028}b", 1, .control("\u{2028}")), ("\0", 0, .control("\0")), ("a\r\nb", 1, .control("\r")),
    ("\u{1B}[31mred", 0, .escape("\u{1B}")), ("é\u{9B}31m", 2, .escape("\u{9B}")),
    ("a\u{202E}b", 1, .direction("\u{202E}")), ("a\u{2066}b", 1, .direction("\u{2066}")),
    ("a\u{200F}", 1, .direction("\u{200F}")), ("\u{61C}", 0, .direction("\u{61C}")),
    ("a\u{200B}b", 1, .invisible("\u{200B}")), ("a\u{200D}b", 1, .invisible("\u{200D}")),
    ("a\u{200C}b", 1, .invisible("\u{200C}")), ("\u{FEFF}a", 0, .invisible("\u{FEFF}")),
    ("so\u{AD}ft", 2, .invisible("\u{AD}")), ("a\u{2060}b", 1, .invisible("\u{2060}")),
    ("a\u{FE0F}", 1, .invisible("\u{FE0F}")), ("🇵🇱\u{200D}👩", 8, .invisible("\u{200D}")),
    ("👩\u{200D}", 4, .invisible("\u{200D}")),
    ("a\u{E0041}", 1, .invisible("\u{E0041}")), ("\u{3164}", 0, .invisible("\u{3164}")),
    ("\u{2800}", 0, .invisible("\u{2800}")), ("x\u{FFFE}", 1, .nonCharacter("\u{FFFE}")),
    ("e" + String(repeating: "\u{301}", count: 9), 17, .stackedMarks("\u{301}")),
  ])
  func `what hides or misleads is refused where it stands`(
    text: String, offset: Int, problem: OutsideTextError.Problem
  ) {
    #expect(throws: OutsideTextError(offset: offset, problem: problem)) { try OutsideText.line.check(text) }
  }

  @Test(
    arguments: [
      ([0x61, 0xff], 1), ([0xc0, 0xaf], 0), ([0xed, 0xa0, 0x80], 0), ([0x61, 0xe2, 0x82], 1),
      ([0xf5, 0x80, 0x80, 0x80], 0), ([0x80], 0), ([0xe0, 0x80, 0x80], 0), ([0xf4, 0x90, 0x80, 0x80], 0),
    ] as [([UInt8], Int)])
  func `bytes that are not UTF-8 are refused where they stand`(bytes: [UInt8], offset: Int) {
    let error = bytes.withUnsafeBufferPointer { OutsideText.line.error(in: $0) }
    #expect(error == OutsideTextError(offset: offset, problem: .notUTF8(byte: bytes[offset])))
  }

  @Test func `lines and tabs may come in where lines are allowed, a lone return may not`() throws {
    try OutsideText.lines.check("one\n\ttwo\r\nthree")
    #expect(throws: OutsideTextError.self) { try OutsideText.lines.check("one\rtwo") }
  }

  @Test func `a text may have as many bytes as are allowed and not one more`() throws {
    let four = OutsideText(mostBytes: 4, allowsLines: false)
    try four.check("éé")
    #expect(throws: OutsideTextError(offset: 4, problem: .tooLong(bytes: 5, most: 4))) {
      try four.check("ééa")
    }
  }

  @Test func `one control character is found at every place of a long plain text`() {
    for bad: UInt8 in [0x00, 0x1f, 0x7f, 0x80, 0xff] {
      for place in 0..<40 {
        var bytes = [UInt8](repeating: UInt8(ascii: " "), count: 40)
        bytes[(place + 1) % 40] = UInt8(ascii: "~")
        bytes[place] = bad
        #expect(bytes.withUnsafeBufferPointer { OutsideText.line.error(in: $0) }?.offset == place)
      }
    }
  }

  @Test func `an error says what was found, where and what to do`() {
    let error = OutsideTextError(offset: 4, problem: .escape("\u{1B}"))
    #expect(error.description == "start of a terminal escape sequence \\u{1B} at byte 5: take it out")
  }
}
