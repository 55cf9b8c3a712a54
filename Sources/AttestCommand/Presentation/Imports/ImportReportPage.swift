import Attest
import AttestExchange
import AttestText

/// What an import did, or would do: the differences that could hurt first, then a summary.
///
/// The differences are the result; warnings and bad rows go to standard error.
struct ImportReportPage {
  /// What it did.
  let report: ImportReport
  /// What was asked for.
  let request: ImportRequest
  /// Where the bad rows were written.
  let rejects: String?

  /// On the screen, so many people who are new or come back are listed; files have all of them.
  private static let mostArrivals = 50

  /// Prints it all.
  func print(on console: Console, as format: ListingFormat) throws {
    for line in report.detection.passedOver { console.note(line) }
    if format == .text {
      try console.print(report.accountsAtStake.map(\.line))
      let shown = report.changes.filter { $0.kind < .appointed } + arrivals
      if !shown.isEmpty { try console.list(.changes, as: .text, shown) }
      let hidden = report.changes.count + (report.arrivals?.count ?? 0) - shown.count
      if hidden > 0 { try console.print("… and \(hidden) more; --csv lists all of them") }
      try console.print(summary)
    } else {
      try console.list(.changes, as: format) { try report.forEachChange($0) }
      for line in report.accountsAtStake.map(\.line) + summary { console.note(line) }
    }
    for line in warnings + rejected { console.note(line) }
  }

  private var arrivals: ArraySlice<ImportChange> {
    report.changes.filter { $0.kind >= .appointed }.prefix(ImportReportPage.mostArrivals)
  }

  private var summary: [Line] {
    let counts = ImportChange.Kind.allCases.map { ($0.word, report.count($0)) }.filter { $0.1 > 0 }
    let changed = counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    let rows = Wording.count(report.rows, "row", "rows")
    let first: Line =
      counts.isEmpty
      ? "\(rows): nothing changes\(report.unchanged > 0 ? ", the register says all of this already" : "")."
      : "\(rows): \(changed); \(report.unchanged) as before."
    if request.isDryRun { return [first, "This was a dry run: nothing was written."] }
    return [first] + (report.receipt.map { [$0.line] } ?? [])
  }

  private var warnings: [Line] {
    var lines = report.warnings.map { Line("\("Warning:", .yellow) \($0.words).") }
    if !report.guessedTexts.isEmpty {
      let texts = report.guessedTexts.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
      lines.append(
        "\("Warning:", .yellow) the file is not UTF-8 and was read as Windows-1252: \(texts). "
          + "If a name is wrong, say --encoding.")
    }
    return lines
  }

  private var rejected: [Line] {
    guard !report.rejected.isEmpty else { return [] }
    var lines = report.rejected.shown(in: request.name).map { Line(outside: $0) }
    let rows = Wording.count(report.rejected.badRows, "bad row was", "bad rows were")
    lines.append(rejects.map { "\(rows) left out; see \($0)." } ?? "\(rows) left out.")
    return lines
  }
}

extension ImportWarning {
  /// The warning in words, without a full stop.
  fileprivate var words: String {
    switch self {
    case .sharedAddress(let email, let now, let others):
      "\(email) is \(now)'s now, and is or was that of \(Wording.all(others.map(\.text))), "
        + "whose records stay theirs"
    case .unknownManager(let number): "the line manager \(number) is not in the register"
    case .voidInFileOnly(let person, let record):
      "record \(record) of \(person) is void in the file and counts in the register"
    }
  }
}
