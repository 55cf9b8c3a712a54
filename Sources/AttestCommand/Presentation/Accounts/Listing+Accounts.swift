import Attest
import AttestExchange
import AttestRules

extension Listing where Item == AccountLine {
  /// One line an account.
  static func accounts(_ name: @escaping (PersonNumber) -> String) -> Listing {
    Listing(
      table: .accounts, nothing: "No accounts.",
      columns: [
        .init("N", isNumber: true), .init("Account"), .init("Site"), .init("State", overflow: .never),
        .init("Lead"), .init("Eligible", overflow: .never), .init("Falls below", overflow: .never),
      ],
      record: { line, writer in try line.write(to: writer) },
      row: { line in
        [
          "\(line.account.id)", "\(line.account.name)", "\(line.account.site)",
          "\(line.state, line.state.style)", "\(line.lead.map(name) ?? "nobody")",
          "\(line.eligible.count) of \(line.operators.count)", "\(line.fallsBelow?.description ?? "")",
        ]
      })
  }
}

/// One thing that the review finds of one account.
struct ReviewItem {
  /// The account.
  let line: AccountLine
  /// What was found; nil for an account with which all is well.
  let finding: AccountFinding?
}

extension Listing where Item == ReviewItem {
  /// One line a finding; accounts with which all is well have one without.
  static func review(_ name: @escaping (PersonNumber) -> String) -> Listing {
    Listing(
      table: AttestExchange.Table(
        name: "review",
        columns: ["account", "platform", "handle", "site", "state", "to_do", "finding", "falls_below"]),
      nothing: "No account is approved.", columns: [],
      record: { item, writer in
        try writer.cell(Int(item.line.account.id))
        try writer.cell(item.line.account.platform)
        try writer.cell(item.line.account.handle)
        try writer.cell(item.line.account.site.text)
        try writer.cell(item.line.state.rawValue)
        try writer.cell(item.finding?.isToDo ?? false)
        try writer.cell(item.finding.map { $0.words(name) })
        try writer.cell(item.line.fallsBelow)
      },
      row: { _ in [] })
  }
}

extension AccountFinding {
  /// Whether something is to be done now; a fall that lies ahead is only told.
  var isToDo: Bool {
    if case .forwardRisk = self { false } else { true }
  }
}
