import Testing

@testable import AttestCommand

@Suite("Pages")
struct PagesTests {
  private let text: [Line] = (1...30).map {
    "Paragraph \($0) of thirty, which is long enough to be wrapped at widths of all kinds."
  }

  private func pages(_ width: Int, _ height: Int) -> Pages {
    Pages(text.flatMap { $0.wrapped(to: width) }, height: height)
  }

  @Test("Every line stands on exactly one page", arguments: [1, 2, 7, 30, 100])
  func complete(height: Int) {
    let pages = pages(200, height)
    #expect(pages.pages.flatMap { $0 } == text)
    #expect(pages.pages.allSatisfy { (1...height).contains($0.count) })
  }

  @Test("An empty text is one page")
  func empty() {
    #expect(Pages([], height: 5).pages == [[.empty]])
  }

  @Test("At another size the page is found on which the first line of this one lies", arguments: 1...100)
  func place(seed: Int) {
    var random = SeededRandom(seed)
    let size = { (Int.random(in: 8...120, using: &random), Int.random(in: 1...20, using: &random)) }
    let before = size()
    let after = size()
    let old = pages(before.0, before.1)
    let new = pages(after.0, after.1)
    let page = Int.random(in: 0..<old.pages.count, using: &random)
    let found = new.page(at: old.place(of: page))
    #expect(new.place(of: found) <= old.place(of: page))
    #expect(found == new.pages.count - 1 || new.place(of: found + 1) > old.place(of: page))
  }
}
