import AttestRules
import AttestText

/// Finds the form of the dates in the columns of a file before its rows are taken.
enum DateDecision {
  /// So many rows are looked at to see whether a column holds ISO days, which need no decision.
  private static let peekedRows = 256

  /// The plan with its undecided columns decided.
  ///
  /// A column that begins with ISO days is held to them. For others the file is read once from end to end, so that
  /// standard input will not do; in our own columns it is then held to ISO days.
  ///
  /// - Throws: `ambiguousDates`, `mixedDates` or `datesNeedForm`; `ReadError` when the file cannot be read.
  static func decided(_ plan: ColumnPlan, _ input: Input, _ options: ImportOptions) throws -> ColumnPlan {
    guard let first = plan.undecided.first else { return plan }
    var plan = plan
    if !input.isRepeatable {
      guard plan.takesGuardOff else { throw HeaderError.datesNeedForm(header: name(first, plan)) }
    } else {
      let open = try otherThanISO(plan, input, options)
      if !open.isEmpty { try decide(open, &plan, input, options) }
    }
    plan.undecided = []
    return plan
  }

  /// The undecided fields whose first cells are not all ISO days.
  private static func otherThanISO(
    _ plan: ColumnPlan, _ input: Input, _ options: ImportOptions
  ) throws -> [Int] {
    var open: Set<Int> = []
    var rows = 0
    let (reader, _, _) = try TableOpening.readHeader(input, options)
    reader.allowsShortRows = true
    while rows < peekedRows {
      switch try reader.advance() {
      case .end: return open.sorted()
      case .bad: continue
      case .row:
        rows += 1
        reader.withRow { row in
          for field in plan.undecided {
            let text = CellScratch.text(row, plan.sources[field])
            if !text.isEmpty, text != "-", !isWrittenAsISO(text) { open.insert(field) }
          }
        }
      }
    }
    return open.sorted()
  }

  /// Whether a text is written as an ISO day, be it one that the calendar does not have.
  private static func isWrittenAsISO(_ text: String) -> Bool {
    if Day(text) != nil { return true }
    var text = text
    return text.withUTF8 { CellText.isWrittenAsDay($0) }
  }

  private static func decide(
    _ fields: [Int], _ plan: inout ColumnPlan, _ input: Input, _ options: ImportOptions
  ) throws {
    var columns = fields.map { (field: $0, column: DateColumn(header: name($0, plan))) }
    let (reader, _, _) = try TableOpening.readHeader(input, options)
    reader.allowsShortRows = true
    let skips = plan.skips
    let sources = plan.sources
    try reader.forEach(
      row: { row in
        for skip in skips where skip.applies(to: row) { return }
        for index in columns.indices {
          let source = sources[columns[index].field]
          columns[index].column.take(CellScratch.text(row, source), at: place(of: source, in: row))
        }
      }, bad: { _ in })
    for (field, column) in columns {
      switch column.verdict {
      case .form(.yearMonthDay) where plan.takesGuardOff: plan.readings[field] = .plain
      case .form(let form): plan.readings[field] = .date(form)
      case .ambiguous(let line, let value, let readings):
        throw HeaderError.ambiguousDates(
          header: name(field, plan), line: line, value: value, readings: readings)
      case .mixed(let problem): throw HeaderError.mixedDates(header: name(field, plan), first: problem)
      }
    }
  }

  private static func place(of source: ColumnPlan.Source, in row: borrowing CSVRow) -> SourcePlace {
    if case .column(let column) = source {
      row.place(of: column)
    } else {
      SourcePlace(line: row.line, column: 1)
    }
  }

  private static func name(_ field: Int, _ plan: ColumnPlan) -> String {
    plan.column(of: field).map { plan.headers[$0] } ?? ""
  }
}
