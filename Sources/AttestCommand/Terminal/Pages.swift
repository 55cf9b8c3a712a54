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
    var rest = lines[...]
    while !rest.isEmpty {
      let page = rest.prefix(Pages.count(on: rest, height: height))
      pages.append(Array(page))
      places.append(place)
      place += page.reduce(0) { $0 + Pages.letters(in: $1) }
      rest = rest.dropFirst(page.count)
      // The gap between two paragraphs is nothing to begin a page with.
      while rest.count > 1, rest.first?.isEmpty == true { rest = rest.dropFirst() }
    }
    self.pages = pages
    self.places = places
  }

  /// The place at which a page begins.
  func place(of page: Int) -> Int { places[page] }

  /// The page on which a place lies: nothing before it is skipped by going on from there.
  func page(at place: Int) -> Int { places.lastIndex { $0 <= place } ?? 0 }

  /// How many lines go on the next page: a heading goes with what it is the heading of.
  private static func count(on lines: ArraySlice<Line>, height: Int) -> Int {
    guard lines.count > height else { return lines.count }
    let page = lines.prefix(height)
    let text = page.reversed().drop { $0.isEmpty }
    let headings = text.prefix { $0.isHeading }
    let kept = text.dropFirst(headings.count)
    // Only where it stands apart and leaves most of the page; else it is bold text like any other.
    guard !headings.isEmpty, kept.first?.isEmpty == true, kept.count > height / 2 else { return height }
    return kept.count
  }

  /// Letters and digits stay the same however a text is wrapped; spaces, rules and quote marks do not.
  private static func letters(in line: Line) -> Int {
    line.plain.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}

extension Line {
  /// Whether it is bold from start to end.
  fileprivate var isHeading: Bool { !isEmpty && spans.allSatisfy { $0.style.contains(.bold) } }
}
