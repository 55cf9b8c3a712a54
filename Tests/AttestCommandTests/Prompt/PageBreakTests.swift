import Testing

@testable import AttestCommand

@Suite("Where pages break")
struct PageBreakTests {
  /// Lines of text; `#` begins a heading.
  private func pages(_ lines: [String], height: Int) -> [[String]] {
    let lines = lines.map { $0.hasPrefix("#") ? Line("\($0, .bold)") : Line("\($0)") }
    return Pages(lines, height: height).pages.map { $0.map(\.plain) }
  }

  @Test("A heading goes with what it is the heading of")
  func heading() {
    let found = pages(["a", "b", "c", "", "# h", "", "d", "e"], height: 6)
    #expect(found == [["a", "b", "c", ""], ["# h", "", "d", "e"]])
  }

  @Test("The gap between two paragraphs begins no page")
  func gap() {
    #expect(pages(["a", "b", "", "c", "d"], height: 2) == [["a", "b"], ["c", "d"]])
  }

  @Test("Bold text that fills a page is cut like any other")
  func bold() {
    #expect(pages(["# a", "# b", "# c", "# d"], height: 2) == [["# a", "# b"], ["# c", "# d"]])
  }

  @Test("Every line of text stands on a page, whatever the height", arguments: 1...12)
  func complete(height: Int) {
    let lines = (1...40).map { $0 % 7 == 0 ? "# \($0)" : $0 % 3 == 0 ? "" : "\($0)" }
    let found = pages(lines, height: height)
    #expect(found.flatMap { $0 }.filter { !$0.isEmpty } == lines.filter { !$0.isEmpty })
    #expect(found.allSatisfy { !$0.isEmpty && $0.count <= height })
  }
}
