/// The problems of a file: the first of them in full, and how many there are.
public struct Problems: Sendable {
  /// The first problems, in the order of the file.
  public private(set) var first: [Problem] = []
  /// How many there are altogether.
  public private(set) var count = 0
  /// How many rows have a problem.
  public private(set) var badRows = 0
  /// So many problems are kept in full.
  public let cap: Int

  /// No problems yet.
  public init(cap: Int = 1000) {
    self.cap = cap
  }

  /// Whether there are none.
  public var isEmpty: Bool { count == 0 }

  /// How many there are beyond those kept in full.
  public var unnamed: Int { count - first.count }

  /// Adds the problems of one row.
  public mutating func add(row problems: [Problem]) {
    count += problems.count
    badRows += 1
    let isLater = first.last.map { last in problems.allSatisfy { last.place <= $0.place } } ?? true
    first.append(contentsOf: problems.prefix(max(0, cap - first.count)))
    // What only the register can know comes after the rest of the file was read.
    if !isLater { first.sort { $0.place < $1.place } }
  }
}

/// A row that was not taken, for the file of rejects.
public struct RejectedRow: Sendable {
  /// The line on which the row begins.
  public let line: Int
  /// Its cells as they stand in the file; a single one with the whole row where it could not be told apart.
  public let cells: [String]
  /// What is wrong with it.
  public let problems: [Problem]

  /// A row that was not taken.
  public init(line: Int, cells: [String], problems: [Problem]) {
    (self.line, self.cells, self.problems) = (line, cells, problems)
  }
}
