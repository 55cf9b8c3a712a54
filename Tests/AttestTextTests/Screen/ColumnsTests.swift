import AttestText
import Testing

@Suite struct ColumnsTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Siân", 4), ("Sia\u{302}n", 4), ("Łukasz", 6), ("王小明", 6), ("👍", 2), ("👍🏽", 2),
    ("👩‍👩‍👧‍👦", 2),
    ("🇵🇱", 2), ("❤️", 2), ("☺", 1), ("한", 2), ("🏴󠁧󠁢󠁷󠁬󠁳󠁿", 2), ("…", 1), ("\u{1B}", 0),
  ])
  func `a text takes as many columns as a terminal gives it`(text: String, columns: Int) {
    #expect(Columns.width(of: text) == columns)
  }

  @Test(arguments: [
    ("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("王小明", 5, "王小…"), ("王小明", 4, "王…"), ("👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"),
    ("abc", 0, ""),
    ("abc", 1, "…"), ("Sia\u{302}nx", 4, "Sia\u{302}…"),
  ])
  func `a long text is cut between characters`(text: String, columns: Int, cut: String) {
    #expect(Columns.cut(text, to: columns) == cut)
  }

  @Test func `padding counts columns and not characters`() {
    #expect(Columns.padded("王", to: 4) == "王  ")
    #expect(Columns.paddedLeft("12", to: 5) == "   12")
    #expect(Columns.padded("long", to: 2) == "long")
    #expect(Columns.fitted("王小明", to: 4) == "王… ")
  }
}
