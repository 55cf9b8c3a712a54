import Attest
import AttestExchange
import AttestText

/// What an import of accounts did, or would do.
struct AccountsReportPage {
  /// What it did.
  let report: AccountsReport
  /// Whether nothing was written.
  let isDryRun: Bool

  /// Prints it: what came in is the result, warnings go to standard error.
  func print(on console: Console) throws {
    for (account, missing) in report.entered {
      try console.print(
        "\(account.id, .bold) \(account.name, .bold), site \(account.site): \("unapproved", .yellow)")
      for line in missing { try console.print(Line("  \(line)").hanging(4)) }
    }
    for (account, line) in report.known {
      try console.print(
        Line(
          "Line \(line): \(account.name) is account \(account.id) already, \(account.state.words); left as it is."
        )
        .hanging(2))
    }
    try console.print(
      "\(Wording.count(report.rows, "row", "rows")): \(report.entered.count) new, \(report.known.count) as before."
    )
    if isDryRun { try console.print("This was a dry run: nothing was written.") }
    if let receipt = report.receipt { try console.print(receipt.line) }
    if !report.guessedTexts.isEmpty {
      let texts = Line.joined(report.guessedTexts.prefix(8).map { "“\(personal: $0)”" as Line }, by: ", ")
      console.note(
        "\("Warning:", .yellow) the file is not UTF-8 and was read as Windows-1252: \(texts). If a name is wrong, say "
          + "--encoding.")
    }
    for problem in report.rejected.first { console.note("Left out: \(problem.sentence)") }
    if !report.rejected.isEmpty { console.noteHidden() }
  }
}
