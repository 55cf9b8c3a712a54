import AttestExchange
import AttestRules
import AttestStore

extension Register {
  /// Writes the accounts on a day, in the columns of our own files; they come in again with `accounts import`.
  ///
  /// - Parameter writer: a writer of `Table.accounts`; the caller finishes it.
  public func exportAccounts(
    to writer: TableWriter, in filter: AccountFilter = AccountFilter(), on day: Day? = nil
  ) throws {
    for line in try accounts(in: filter, on: day).lines {
      try line.write(to: writer)
      try writer.endRow()
    }
  }

  /// Writes the decisions exactly as they were taken: a row an operator and requirement, and one row for a decision
  /// about nobody.
  ///
  /// - Parameters:
  ///   - writer: a writer of `Table.decisions`; the caller finishes it.
  ///   - sites: only about accounts of these sites; empty for all.
  public func exportDecisions(to writer: TableWriter, at sites: Set<SiteCode> = []) throws {
    for decision in try accountDecisions(at: sites) {
      if decision.operators.isEmpty {
        try decision.event.write(to: writer)
        try writer.endRow()
      }
      for person in decision.operators {
        for line in person.evidence.isEmpty ? [nil] : person.evidence.map(Optional.some) {
          try decision.event.write(to: writer)
          try writer.cell(person.person.text)
          try writer.cell(person.isEligible)
          try writer.cell(line?.requirement.text)
          try writer.cell(line?.held?.record.description)
          try writer.cell(line?.held?.version.text)
          try writer.cell(line?.held?.until)
          try writer.cell(line?.held?.evidence.description)
          try writer.endRow()
        }
      }
    }
  }
}

extension AccountLine {
  /// What parts several people in a cell.
  static let divider = ";"

  /// Writes the cells of a row of the table `accounts`.
  public func write(to writer: TableWriter) throws(WriteError) {
    try writer.cell(Int(account.id))
    try writer.cell(account.platform)
    try writer.cell(account.handle)
    try writer.cell(account.site.text)
    try writer.cell(state.rawValue)
    try writer.cell(lead?.text)
    try writer.cell(AccountLine.joined(operators))
    try writer.cell(AccountLine.joined(eligible))
    try writer.cell(credentials)
    try writer.cell(fallsBelow)
  }

  private static func joined(_ people: [PersonNumber]) -> String? {
    people.isEmpty ? nil : people.map(\.text).joined(separator: divider)
  }
}

extension AccountEventRow {
  fileprivate func write(to writer: TableWriter) throws(WriteError) {
    try writer.cell(Int(account))
    try writer.cell(action.decision)
    try writer.cell(day)
    try writer.cell(login)
    try writer.cell(reason)
  }
}
