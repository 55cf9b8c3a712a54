/// Lines of a file that somebody looks for while its rows go by.
public struct AwaitedLines {
  private let lines: [Int]
  private var next = 0

  /// These lines, in whatever order.
  public init(_ lines: some Sequence<Int>) {
    self.lines = Set(lines).sorted()
  }

  /// Whether all of them have gone by.
  public var isDone: Bool { next == lines.count }

  /// Whether the row that begins on a line is one of them; to be asked about rows in their order.
  public mutating func take(_ line: Int) -> Bool {
    while next < lines.count, lines[next] < line { next += 1 }
    guard next < lines.count, lines[next] == line else { return false }
    next += 1
    return true
  }
}
