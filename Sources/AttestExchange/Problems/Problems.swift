/// The problems of a file: the first of them in full, and how many there are.
public struct Problems: Sendable {
  /// The first problems, in the order of the file.
  public var first: [Problem] { isInOrder ? kept : kept.sorted { $0.place < $1.place } }
  /// How many there are altogether.
  public private(set) var count = 0
  /// How many rows have a problem.
  public private(set) var badRows = 0
  /// So many problems are kept in full.
  public let cap: Int
  private var kept: [Problem] = []
  private var isInOrder = true

  /// No problems yet.
  public init(cap: Int = 1000) {
    self.cap = cap
  }

  /// Whether there are none.
  public var isEmpty: Bool { count == 0 }

  /// How many there are beyond those kept in full.
  public var unnamed: Int { count - kept.count }

  /// Adds the problems of one row.
  public mutating func add(row problems: [Problem]) {
    count += problems.count
    badRows += 1
    // What only the register can know comes after the rest of the file was read.
    isInOrder = isInOrder && (kept.last.map { last in problems.allSatisfy { last.place <= $0.place } } ?? true)
    kept.append(contentsOf: problems.prefix(max(0, cap - kept.count)))
  }

  /// The same problems, some of them put in other words or another place.
  func mapped(_ change: (Problem) -> Problem) -> Problems {
    var result = self
    result.kept = kept.map(change)
    result.isInOrder = false
    return result
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
