import Attest
import AttestExchange

extension Listing where Item == Violation {
  /// One line a finding of the checks.
  static var violations: Listing {
    Listing(
      table: AttestExchange.Table(name: "findings", columns: ["check", "place", "problem", "advice"]),
      nothing: "All is well.",
      columns: [.init("Check"), .init("Where"), .init("What"), .init("What to do")],
      record: { violation, writer in
        try writer.cell(violation.check)
        try writer.cell(violation.finding.place)
        try writer.cell(violation.finding.problem)
        try writer.cell(violation.finding.advice)
      },
      row: { violation in
        [
          "\(violation.check)", "\(violation.finding.place)", "\(violation.finding.problem)",
          "\(violation.finding.advice)",
        ]
      })
  }
}
