import Foundation

/// Compares what was printed with what a page says, `[…]` standing for anything.
enum StoryPattern {
  private static let hole = "[…]"

  /// Whether the lines are what the page says.
  static func matches(_ lines: [String], _ expected: [String]) -> Bool {
    matches(lines[...], expected[...])
  }

  private static func matches(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first == hole {
      return (0...lines.count).contains { matches(lines.dropFirst($0), expected.dropFirst()) }
    }
    guard let line = lines.first, matches(line: line, first) else { return false }
    return matches(lines.dropFirst(), expected.dropFirst())
  }

  /// Whether a line is what the page says.
  static func matches(line: String, _ expected: String) -> Bool {
    let pieces = expected.components(separatedBy: hole)
    guard pieces.count > 1 else { return line == expected }
    guard line.hasPrefix(pieces[0]) else { return false }
    var rest = line.dropFirst(pieces[0].count)
    for piece in pieces.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(pieces[pieces.count - 1])
  }
}
