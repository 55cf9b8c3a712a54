import AttestText
import TestSupport
import Testing

@Suite struct HostileDocumentTests {
  @Test(arguments: [DocumentKind.markdown, .plain])
  func `no line is wider than asked for, and every line is safe to show`(kind: DocumentKind) throws {
    var random = SeededGenerator(seed: 3)
    let safe = OutsideText(mostBytes: 1 << 20, allowsLines: false)
    for _ in 0..<1500 {
      let text = random.hostileText(length: 40)
      let width = Int.random(in: 2...60, using: &random)
      for line in Document(checked: text, kind).lines(width: width) {
        #expect(line.width <= width)
        try safe.check(line.text)
      }
    }
  }

  @Test(arguments: ["> ", "- ", "1. ", "*a ", "[a ", "![", "**a", "<b>"])
  func `nesting without end is cut off and keeps its words`(opening: String) {
    let text = String(repeating: opening, count: 20_000) + "end"
    let lines = Document(checked: text, .markdown).lines(width: 40)
    #expect(lines.last?.text.hasSuffix("end") == true)
  }

  @Test func `a document of the greatest length is read`() throws {
    let bytes = Array(String(repeating: "word *and* more\n\n", count: Document.mostBytes / 17).utf8)
    #expect(try Document(bytes, .markdown).words == 3 * (Document.mostBytes / 17))
  }
}
