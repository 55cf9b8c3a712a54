import AttestText

/// Reads a file once to find the form of the dates in its columns.
enum DateDecision {
  /// The plan with its undecided columns decided.
  ///
  /// - Throws: `ambiguousDates`, `mixedDates` or `datesNeedForm`; `ReadError` when the file cannot be read.
  static func decided(
    _ plan: ColumnPlan, _ input: Input, _ options: ImportOptions, skipping lines: Int
  ) throws -> ColumnPlan {
    guard let first = plan.undecided.first else { return plan }
    guard input.isRepeatable else { throw HeaderError.datesNeedForm(header: name(first, plan)) }
    var columns = plan.undecided.map { (field: $0, column: DateColumn(header: name($0, plan))) }
    let (reader, _, _) = try TableOpening.readHeader(input, options)
    reader.allowsShortRows = true
    try reader.forEach { row in
      for skip in plan.skips where skip.applies(to: row) { return }
      for index in columns.indices {
        let source = plan.sources[columns[index].field]
        let place = plan.column(of: columns[index].field).map { row.place(of: $0) }
        columns[index].column.take(
          CellScratch.text(row, source), at: place ?? SourcePlace(line: row.line, column: 1))
      }
    } bad: { _ in
    }
    var plan = plan
    for (field, column) in columns {
      switch column.verdict {
      case .form(let form): plan.readings[field] = .date(form)
      case .ambiguous(let line, let value, let readings):
        throw HeaderError.ambiguousDates(
          header: name(field, plan), line: line, value: value, readings: readings)
      case .mixed(let problem): throw HeaderError.mixedDates(header: name(field, plan), first: problem)
      }
    }
    plan.undecided = []
    return plan
  }

  private static func name(_ field: Int, _ plan: ColumnPlan) -> String {
    plan.column(of: field).map { plan.headers[$0] } ?? ""
  }
}
