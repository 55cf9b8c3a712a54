import AttestText
import TestSupport
import Testing

@Suite struct WrappingTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one two", 7, ["one two"]), ("", 10, [""]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("a abcdefgh", 4, ["a", "abcd", "efgh"]),
    ("a\nb", 10, ["a", "b"]), ("a\n\nb", 10, ["a", "", "b"]), ("a  b", 10, ["a b"]),
    ("王小明 王", 6, ["王小明", "王"]), ("two\u{A0}words here", 9, ["two\u{A0}words", "here"]),
  ])
  func `text breaks at spaces, and long words between characters`(text: String, width: Int, lines: [String]) {
    #expect(Wrapping.lines(text, width: width) == lines)
  }

  @Test func `text hangs clear of its bullet`() {
    #expect(
      Wrapping.lines("one two three", width: 9, first: "• ", rest: "  ") == ["• one two", "  three"])
  }

  @Test func `a prefix that leaves no room is left out`() {
    #expect(Wrapping.lines("ab", width: 3, first: "12. ", rest: "    ") == ["ab"])
  }

  @Test func `styles stay with their words when lines break`() {
    let runs = [StyledRun("be "), StyledRun("very kind", .strong), StyledRun("!")]
    #expect(
      Wrapping.lines(of: runs, width: 8) == [
        StyledLine([StyledRun("be "), StyledRun("very", .strong)]),
        StyledLine([StyledRun("kind", .strong), StyledRun("!")]),
      ])
  }

  @Test func `spaces of code are kept and tabs go to every fourth column`() {
    let lines = Wrapping.verbatim("a\tb  c", .code, width: 6)
    #expect(lines.map(\.text) == ["a   b ", " c"])
    #expect(Wrapping.verbatim("\tx", .code, width: 3).map(\.text) == ["   ", "x"])
  }

  @Test func `no line is wider than asked for and no word is lost`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<1000 {
      let text = Escaping.lines(random.hostileText(length: 30))
      let width = Int.random(in: 2...40, using: &random)
      let lines = Wrapping.lines(text, width: width)
      #expect(lines.allSatisfy { Columns.width(of: $0) <= width })
      #expect(letters(lines.joined()) == letters(text))
    }
  }

  private func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !" \t\n\r".unicodeScalars.contains($0) }
  }
}
