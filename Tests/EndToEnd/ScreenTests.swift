import Testing

@Suite("Reading a screen back")
struct ScreenTests {
  private func lines(_ text: String, columns: Int = 10, rows: Int = 3) -> [String] {
    var screen = Screen(columns: columns, rows: rows)
    // Byte by byte, as they may arrive.
    for byte in text.utf8 { screen.show([byte]) }
    return screen.lines
  }

  @Test("Text wraps at the edge and scrolls at the bottom")
  func scrolls() {
    #expect(lines("one\r\ntwo\r\nthree\r\nfour") == ["two", "three", "four"])
    #expect(lines("0123456789x") == ["0123456789", "x", ""])
  }

  @Test("A line is written over after a carriage return and cleared by its sequence")
  func overwritten() {
    #expect(lines("abc\rX") == ["Xbc", "", ""])
    #expect(lines("abc\r\u{1B}[KX") == ["X", "", ""])
  }

  @Test("Colours show nothing, and clearing starts again at the top")
  func cleared() {
    #expect(lines("\u{1B}[1;31mé\u{1B}[0m") == ["é", "", ""])
    #expect(lines("abc\r\n\u{1B}[H\u{1B}[2Jx") == ["x", "", ""])
  }
}
