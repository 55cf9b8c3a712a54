import AttestText

extension Problems {
  /// The same problems, those that turned out only beside what is stored with the header and the place of their cells.
  ///
  /// Whoever finds such a problem knows the line and our name for the column; where that stands in the file, only the file
  /// can say, which is read once more for it.
  ///
  /// - Throws: `ReadError` when the file cannot be read again.
  public func placed<Field: TableField>(
    as type: Field.Type, in input: Input, options: ImportOptions
  ) throws -> Problems {
    var lines = AwaitedLines(first.lazy.filter(\.isUnplaced).map(\.line))
    guard !lines.isDone, input.isRepeatable else { return self }
    let (supply, input) = try TableOpening.supply(type, input, options)
    // Rows that were put together from the files of a folder, or from statements, have no columns.
    guard supply == nil else { return self }
    let opened = try TableOpening.open(type, input, options, isReadForDays: false)
    var cells: [Int: RowPlaces] = [:]
    while !lines.isDone {
      let step = try opened.reader.advance()
      if case .end = step { break }
      guard case .row = step else { continue }
      opened.reader.withRow { row in
        if lines.take(row.line) { cells[row.line] = RowPlaces(row, opened.plan) }
      }
    }
    return mapped { problem in
      problem.isUnplaced ? cells[problem.line]?.placed(problem, as: type) ?? problem : problem
    }
  }
}

extension Problem {
  /// Whether it is known of the line only, not of the cell.
  fileprivate var isUnplaced: Bool {
    if case .refused = reason { place.column == 1 } else { false }
  }
}

/// Where the cells of one row stand.
private struct RowPlaces {
  private let plan: ColumnPlan
  private let places: [SourcePlace]
  /// The column that says whose the row is.
  private let identity: Int?

  init(_ row: borrowing CSVRow, _ plan: ColumnPlan) {
    self.plan = plan
    var places: [SourcePlace] = []
    for column in 0..<row.count { places.append(row.place(of: column)) }
    self.places = places
    var identity: Int?
    for source in plan.identities.map(\.source) where identity == nil {
      switch source {
      case .column(let column) where !row[column].isEmpty: identity = column
      case .joined(let columns): identity = columns.first { !row[$0].isEmpty }
      case .column, .constant, .missing: continue
      }
    }
    self.identity = identity
  }

  func placed<Field: TableField>(_ problem: Problem, as type: Field.Type) -> Problem {
    let named = problem.column.flatMap { Field(name: $0) }.flatMap { plan.column(of: $0.rawValue) }
    guard let column = problem.column == nil ? identity : named, column < places.count else { return problem }
    return Problem(
      place: places[column], column: plan.headers[column], value: problem.value, reason: problem.reason)
  }
}
