import AttestText
import Testing

@Suite struct DocumentTests {
  private func lines(_ markdown: String, width: Int = 40) -> [String] {
    Document(checked: markdown, .markdown).lines(width: width).map(\.text)
  }

  @Test(arguments: [
    ("# A title\n\nText that\nflows.", ["A title", "", "Text that flows."]),
    ("one\\\ntwo  \nthree", ["one", "two", "three"]),
    ("- a\n- b\n  - c", ["• a", "• b", "  • c"]), ("- a\n\n- b", ["• a", "", "• b"]),
    ("9. nine\n10. ten", ["9.  nine", "10. ten"]), ("1) a\n2) b", ["1) a", "2) b"]),
    ("> quoted\n> text", ["> quoted text"]), ("a\n\n***\n\nb", ["a", "", "* * *", "", "b"]),
    ("    code  here\n\n    more", ["    code  here", "", "    more"]),
    ("[site](https://example.org/x)", ["site (https://example.org/x)"]),
    ("<https://example.org/x>", ["https://example.org/x"]), ("<head@example.org>", ["head@example.org"]),
    ("![a cat](cat.png)", ["[picture: a cat] (cat.png)"]),
    ("a <b>bold</b> word", ["a <b>bold</b> word"]),
    ("<script>\nalert(1)\n</script>", ["<script>", "alert(1)", "</script>"]),
    ("[x](javascript:alert%281%29)", ["x (javascript:alert%281%29)"]), ("-", ["•"]),
    ("a &amp; b &#27;[31m", ["a & b \\u{1B}[31m"]),
  ])
  func `Markdown is laid out for a terminal`(markdown: String, expected: [String]) {
    #expect(lines(markdown) == expected)
  }

  @Test func `a list's text hangs clear of its bullet`() {
    #expect(lines("- one two three four five", width: 16) == ["• one two three", "  four five"])
  }

  @Test func `styles are named and nested ones are kept together`() {
    let line = Document(checked: "a *b **c*** `d`", .markdown).lines(width: 40).first
    #expect(
      line?.runs == [
        StyledRun("a "), StyledRun("b ", .emphasis), StyledRun("c", [.emphasis, .strong]), StyledRun(" "),
        StyledRun("d", .code),
      ])
  }

  @Test func `the title is the first heading of the first level`() {
    #expect(Document(checked: "## Not yet\n\n# The *real* one\n\n# Later", .markdown).title == "The real one")
    #expect(Document(checked: "# no heading here", .plain).title == nil)
  }

  @Test func `plain text keeps its lines and indents and is no Markdown`() {
    let document = Document(checked: "# one\r\n  two *three* four\r\n\r\n\r\nfive\rsix\u{1B}", .plain)
    #expect(
      document.lines(width: 16).map(\.text)
        == ["# one", "  two *three*", "  four", "", "five", "six\\u{1B}"])
  }

  @Test(arguments: [
    ("policy.md", DocumentKind.markdown), ("POLICY.MD", .markdown), ("a.markdown", .markdown),
    ("policy.txt", .plain),
    ("md", .plain), ("policy.md.txt", .plain),
  ])
  func `the file's name tells Markdown from plain text`(name: String, kind: DocumentKind) {
    #expect(DocumentKind(fileName: name) == kind)
  }

  @Test(arguments: [
    (Array("ok\nb".utf8) + [0xff], DocumentError.notUTF8(byte: 0xff, line: 2, column: 2)),
    (Array("ok\r\n\0".utf8), .binary(line: 2, column: 1)), ([], .empty), (Array(" \n\t\n".utf8), .empty),
    ([UInt8](repeating: 97, count: Document.mostBytes + 1), .tooLong(bytes: Document.mostBytes + 1)),
    ([0xef, 0xbb, 0xbf, 0x0a], .empty),
  ])
  func `bytes that are no text are refused where they are not`(bytes: [UInt8], error: DocumentError) {
    #expect(throws: error) { try Document(bytes, .markdown) }
  }

  @Test func `a byte-order mark is no part of the text`() throws {
    #expect(try Document([0xef, 0xbb, 0xbf] + Array("# T".utf8), .markdown).title == "T")
  }

  @Test(arguments: [(0, 1), (1, 1), (200, 1), (201, 2), (400, 2), (2400, 12)])
  func `reading takes a started minute for every 200 words`(words: Int, minutes: Int) {
    let text = "— • " + String(repeating: "word ", count: words)
    #expect(Document(checked: text, .markdown).words == words)
    #expect(Document(checked: text, .markdown).minutesToRead == minutes)
  }
}
