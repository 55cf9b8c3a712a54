import AttestText

/// Writes the rows that were not taken, so that they can be put right and imported again.
///
/// The file has the columns of the original, and two more: the line of the original and what is wrong. A cell that
/// a spreadsheet would take for a formula is made safe in the way that an import of our own columns takes back, and what
/// would act on a terminal is shown escaped.
public final class RejectsWriter {
  private let writer: TableWriter
  private let width: Int

  /// Starts the file with the headers of the original.
  public init(headers: [String], to sink: some ByteSink) throws(WriteError) {
    width = headers.count
    let columns = headers.map(RejectsWriter.safe) + ["rejected_line", "rejected_because"]
    writer = try TableWriter(Table(name: "rejects", columns: columns), to: sink, style: .csv(raw: true))
  }

  /// Writes one row; a row that could not be told into cells stands whole in the first one.
  public func write(_ row: RejectedRow) throws(WriteError) {
    for index in 0..<width {
      try writer.cell(index < row.cells.count ? RejectsWriter.safe(row.cells[index]) : "")
    }
    try writer.cell(row.line)
    try writer.cell(row.problems.map(\.message).joined(separator: "; "))
    try writer.endRow()
  }

  /// Hands everything to the sink.
  public func finish() throws(WriteError) {
    try writer.finish()
  }

  /// A guard before a formula, but none before a guard that the original has, nor before the `-` that clears.
  private static func safe(_ cell: String) -> String {
    let shown = Escaping.lines(cell)
    guard let first = shown.utf8.first, first != FormulaGuard.mark, shown != "-",
      FormulaGuard.needsGuard(first)
    else { return shown }
    return "'" + shown
  }
}
