import Attest
import AttestExchange
import AttestRules

extension Listing where Item == CoverageLine {
  /// One line a requirement and group.
  static var coverage: Listing {
    Listing(
      table: AttestExchange.Table(
        name: "coverage", columns: ["requirement", "group", "held", "of", "percent"]),
      nothing: "No requirement is in force.",
      columns: [
        .init("Requirement", overflow: .never), .init("Group"), .init("Held", isNumber: true),
        .init("Of", isNumber: true), .init("Coverage", isNumber: true),
      ],
      record: { line, writer in
        try writer.cell(line.requirement.text)
        try writer.cell(line.group)
        try writer.cell(line.coverage.good)
        try writer.cell(line.coverage.of)
        try writer.cell(line.coverage.percent)
      },
      row: { line in
        [
          "\(line.requirement)", line.group.map { "\($0.isEmpty ? "(none)" : $0)" } ?? "everybody",
          "\(line.coverage.good)", "\(line.coverage.of)",
          line.coverage.percent.map { "\($0) %" } ?? "",
        ]
      })
  }
}

extension Coverage {
  /// How far in whole per cent, rounded down, so that 100 is everybody; nil when it applies to nobody.
  var percent: Int? {
    of == 0 ? nil : good * 100 / of
  }
}
