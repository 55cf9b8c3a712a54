import AttestExchange
import AttestRules
import AttestStore
import AttestText

/// Takes in the accounts that an organisation has already, as unapproved.
final class AccountsImport {
  private let register: Register
  private let request: ImportRequest
  private let rejects: RejectedRows?
  private var rows: [AccountDraft] = []
  private var rejected: Problems
  private var refusals: [Problem]
  private var report: AccountsReport
  private var lines: [String: Int] = [:]

  init(_ register: Register, _ request: ImportRequest, rejects: RejectedRows?) throws {
    self.register = register
    self.request = request
    self.rejects = rejects
    let reader = try TableReader<AccountField>(request.input, options: request.options)
    var rows: [AccountDraft] = []
    var refused: [Problem] = []
    try reader.forEach(
      { row in
        do throws(AccountDraft.Fault) { rows.append(try AccountDraft(row)) } catch {
          refused.append(error.problem(line: row.line))
        }
      }, rejected: { try rejects?.take($0) })
    self.rows = rows
    refusals = refused
    rejected = reader.problems
    report = AccountsReport(
      detection: reader.detection, guessedTexts: reader.guessedTexts, rows: reader.rows,
      rejected: reader.problems)
  }

  func run() throws -> AccountsReport {
    do {
      report.receipt = try register.change(.accountsImport, subject: request.name) { change in
        for (done, row) in rows.enumerated() {
          try take(row, change)
          request.progress?(done + 1, rows.count)
        }
        for refusal in refusals { rejected.add(row: [refusal]) }
        guard rejected.isEmpty || request.skipsBadRows else {
          throw ImportError.badRows(rejected, file: request.name)
        }
        try rejects?.finish(rejected)
        if request.isDryRun { throw DryRun() }
      }.receipt
    } catch is DryRun {}
    report.rejected = rejected
    return report
  }

  private func take(_ draft: AccountDraft, _ change: Change) throws {
    if let first = lines[draft.name.storedKey] {
      return reject(draft, .handle, draft.name.handle, "is the account of line \(first) again")
    }
    lines[draft.name.storedKey] = draft.line
    let unknown = try draft.people.filter { try register.store.person($0) == nil }
    guard unknown.isEmpty else {
      let numbers = Wording.all(unknown.map { Shown.quoted($0.text) })
      return reject(
        draft, .operators, "", "\(numbers) \(unknown.count == 1 ? "is" : "are") nobody in the register")
    }
    if let existing = try register.store.account(named: draft.name.storedKey) {
      report.known.append((existing, draft.line))
      return
    }
    var row = AccountRow(
      id: try register.store.nextAccount(), nameKey: draft.name.storedKey, platform: draft.name.platform,
      handle: draft.name.handle, site: draft.site, state: .unapproved)
    row.lead = draft.lead
    row.credentials = draft.credentials
    var edit = AccountEdit(row, parts: [], today: register.today)
    for person in draft.people { edit.add(person) }
    try edit.write(register.event(.enter, to: row, change, reason: nil), to: change)
    report.entered.append((row, try missing(edit)))
  }

  /// What the account lacks before it could be approved.
  private func missing(_ edit: AccountEdit) throws -> [String] {
    let gate = AccountGate(
      minimum: try register.settings().minimumOperators, lead: edit.row.lead,
      operators: try register.assess(edit.operators).map { ($0.person, $0.eligibility) }, isApplicant: false,
      isOperator: false)
    return try ["It was never applied for."] + register.refusal(gate.refusals).lines
  }

  private func reject(_ draft: AccountDraft, _ field: AccountField, _ value: String, _ words: String) {
    refusals.append(
      Problem(
        place: SourcePlace(line: draft.line, column: 1), column: field.name, value: value,
        reason: .refused(words)))
  }
}

extension Register {
  /// Imports the accounts that exist already, as unapproved; those registered before are left as they are.
  ///
  /// - Parameter rejects: gets every row that cannot be read as it stands, for the file of rejects.
  /// - Throws: ``ImportError``, `ReadError`, `HeaderError`, `StoreError`, ``PermissionError``.
  public func importAccounts(_ request: ImportRequest, rejects: RejectedRows? = nil) throws
    -> AccountsReport
  {
    try require(.runAccounts)
    return try AccountsImport(self, request, rejects: rejects).run()
  }
}
