/// A piece of text in one style.
public struct StyledRun: Hashable, Sendable {
  /// The text, escaped where it came from outside.
  public var text: String
  /// What it is.
  public var style: TextStyle

  /// A piece of text in a style, by default in none.
  public init(_ text: String, _ style: TextStyle = []) {
    self.text = text
    self.style = style
  }
}

/// A line for a terminal, in pieces that each have a style.
public struct StyledLine: Hashable, Sendable {
  /// The pieces, from left to right.
  public private(set) var runs: [StyledRun]

  /// A line of these pieces; neighbours of one style become one piece.
  public init(_ runs: [StyledRun] = []) {
    self.runs = []
    for run in runs {
      append(run)
    }
  }

  /// A line in one style.
  public init(_ text: String, _ style: TextStyle = []) {
    self.init([StyledRun(text, style)])
  }

  /// Adds a piece at the end.
  public mutating func append(_ run: StyledRun) {
    guard !run.text.isEmpty else { return }
    guard let last = runs.last, last.style == run.style else {
      runs.append(run)
      return
    }
    runs[runs.count - 1].text += run.text
  }

  /// The line without its styles.
  public var text: String {
    runs.map(\.text).joined()
  }

  /// How many columns it takes.
  public var width: Int {
    runs.reduce(0) { $0 + Columns.width(of: $1.text) }
  }

  /// The line with a piece before it.
  func prefixed(_ run: StyledRun) -> StyledLine {
    runs.isEmpty && run.text.allSatisfy { $0 == " " } ? self : StyledLine([run] + runs)
  }
}
