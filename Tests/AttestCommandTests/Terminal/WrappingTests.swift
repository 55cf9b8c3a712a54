import AttestText
import Testing

@testable import AttestCommand

@Suite("Wrapping lines")
struct WrappingTests {
  private func wrapped(_ line: Line, _ width: Int) -> [String] { line.wrapped(to: width).map(\.plain) }

  @Test("A line breaks at spaces, and the spaces there are not shown")
  func spaces() {
    #expect(wrapped("one two  three", 8) == ["one two", "three"])
    #expect(wrapped("one two three", 7) == ["one two", "three"])
  }

  @Test("A word that is too long is broken")
  func longWord() {
    #expect(wrapped("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"])
  }

  @Test("Continuations hang")
  func hanging() {
    #expect(wrapped(Line("- one two three").hanging(2), 7) == ["- one", "  two", "  three"])
  }

  @Test("Spaces in front and between words stay when nothing is broken")
  func kept() {
    #expect(wrapped("  a    b", 80) == ["  a    b"])
    #expect(wrapped("  abc def", 6) == ["  abc", "def"])
  }

  @Test("Wide characters count two columns, and marks none")
  func wide() {
    #expect(wrapped("日本語", 4) == ["日本", "語"])
    #expect(wrapped("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    #expect(wrapped("日本", 1) == ["日", "本"])
  }

  @Test(
    "Cutting ends in … within the width",
    arguments: [(10, "日本語です"), (9, "日本語で…"), (4, "日…"), (1, "…"), (0, "")])
  func cut(width: Int, expected: String) {
    #expect(Line(outside: "日本語です").cut(to: width).plain == expected)
  }

  @Test("Styles survive wrapping")
  func styled() {
    let line: Line = "aa \("bb cc", .bold)"
    #expect(
      line.wrapped(to: 5).map { $0.rendered(styled: true) } == [
        "aa \u{1B}[1mbb\u{1B}[0m", "\u{1B}[1mcc\u{1B}[0m",
      ])
  }

  @Test("No letter is lost and no line is too wide, at any width", arguments: 1...200)
  func property(seed: Int) {
    var random = SeededRandom(seed)
    let letters: [Character] = ["a", "b", " ", " ", "日", "é", "e\u{301}", "🎓", "-"]
    let text = String(
      (0..<Int.random(in: 0...80, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
    let width = Int.random(in: 2...30, using: &random)
    let hanging = Int.random(in: 0...6, using: &random)
    let lines = Line(outside: text).hanging(hanging).wrapped(to: width)
    #expect(lines.allSatisfy { $0.width <= width })
    #expect(lines.map(\.plain).joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}

/// Numbers that are the same in every run.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
