/// A text cut into pages for one size of terminal.
struct Pages: Sendable {
  /// The lines of each page; never none, and none empty.
  let pages: [[Line]]
  /// How many letters and digits come before each page, so that a place is found again at another width.
  private let places: [Int]

  /// Cuts lines, which fit the width already, into pages of at most so many.
  init(_ lines: [Line], height: Int) {
    let height = max(1, height)
    let lines = lines.isEmpty ? [.empty] : lines
    var pages: [[Line]] = []
    var places: [Int] = []
    var place = 0
    for start in stride(from: 0, to: lines.count, by: height) {
      let page = Array(lines[start..<min(start + height, lines.count)])
      pages.append(page)
      places.append(place)
      place += page.reduce(0) { $0 + Pages.letters(in: $1) }
    }
    self.pages = pages
    self.places = places
  }

  /// The place at which a page begins.
  func place(of page: Int) -> Int { places[page] }

  /// The page on which a place lies: nothing before it is skipped by going on from there.
  func page(at place: Int) -> Int { places.lastIndex { $0 <= place } ?? 0 }

  /// Letters and digits stay the same however a text is wrapped; spaces, rules and quote marks do not.
  private static func letters(in line: Line) -> Int {
    line.plain.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
