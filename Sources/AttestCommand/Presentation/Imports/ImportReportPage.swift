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
      try printDifferences(on: console)
    } else {
      try console.list(.changes, as: format) { try report.forEachChange($0) }
      for line in harm + summary { console.note(line) }
    }
    for line in warnings + rejected { console.note(line) }
    if !rejected.isEmpty || (warnings + rejected).contains(where: \.isPersonal) { console.noteHidden() }
  }

  private func printDifferences(on console: Console) throws {
    try console.print(harm)
    let shown = report.changes.filter { $0.kind < .appointed } + arrivals
    if !shown.isEmpty { try console.list(.changes, as: .text, shown) }
    let hidden = report.changes.count + (report.arrivals?.count ?? 0) - shown.count
    if hidden > 0 { try console.print("… and \(hidden) more; --csv lists all of them") }
    // What stood at the top of a long table has left the screen by now.
    if console.width != nil, shown.count + harm.count >= console.size.rows / 2 {
      try console.print(leavers + harm)
    }
    try console.print(summary)
  }

  /// Who leaves, the first of them by name.
  private var leavers: [Line] {
    let leaving = report.changes.filter { $0.kind == .left }
    guard !leaving.isEmpty else { return [] }
    let names = leaving.prefix(ImportReportPage.mostNamed).map { "\($0.person) \($0.name)" }
    let others = leaving.count > names.count ? ["\(leaving.count - names.count) more"] : []
    let people = Wording.count(leaving.count, "person leaves", "people leave")
    return [Line("\(people, .red): \(Wording.all(names + others)).").hanging(2)]
  }

  /// So many of those who leave are named again.
  private static let mostNamed = 10

  /// What could hurt: that nobody is administrator, accounts that lose operators, and operators who leave although they
  /// counted for nothing there.
  private var harm: [Line] {
    (report.administratorLoss?.lines ?? []) + report.accountsAtStake.map(\.line) + leavingOperators
  }

  private var leavingOperators: [Line] {
    let lost = Set(report.accountsAtStake.flatMap { $0.lost.map(\.number) })
    return report.changes.filter { $0.kind == .left && !lost.contains($0.person) }.compactMap { change in
      guard let accounts = report.leavingOperators[change.person] else { return nil }
      let numbers = Wording.all(accounts.map { "\($0)" })
      return Line(
        "\("\(change.person) \(change.name)", [.bold, .red]) leaves, and still operates "
          + "account\(accounts.count == 1 ? "" : "s") \(numbers)."
      ).hanging(2)
    }
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
      let texts = Line.joined(report.guessedTexts.prefix(8).map { "“\(personal: $0)”" as Line }, by: ", ")
      lines.append(
        "\("Warning:", .yellow) the file is not UTF-8 and was read as Windows-1252: \(texts). "
          + "If a name is wrong, say --encoding.")
    }
    return lines
  }

  private var rejected: [Line] {
    guard !report.rejected.isEmpty else { return [] }
    var lines = report.rejected.shown(in: request.name)
    let rows = Wording.count(report.rejected.badRows, "bad row was", "bad rows were")
    lines.append(rejects.map { "\(rows) left out; see \($0)." } ?? "\(rows) left out.")
    return lines
  }
}

extension ImportWarning {
  /// The warning in words, without a full stop.
  fileprivate var words: Line {
    switch self {
    case .sharedAddress(let email, let now, let others):
      "\(personal: email) is \(now)'s now, and is or was that of \(Wording.all(others.map(\.text))), "
        + "whose records stay theirs"
    case .unknownManager(let number): "the line manager \(number) is not in the register"
    case .voidInFileOnly(let person, let record):
      "record \(record) of \(person) is void in the file and counts in the register"
    case .erased(let number):
      "\(number) was erased, and by this file they are not back: what it says of them was passed over"
    case .backAfterErasure(let number):
      "\(number) was erased and is back under the same number: if this is somebody else, give them a number of their own"
    }
  }
}
