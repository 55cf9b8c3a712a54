import AttestRules
import AttestStore

/// What was set, and who had which role, when something was decided.
struct ApprovalLedger {
  let minimums: LoggedHistory
  let roles: LoggedHistory
  /// Whether a person was erased, and with them the grants of their roles.
  let isErased: (PersonNumber) throws -> Bool

  /// How many operators an account needed when an entry was made.
  func minimum(at entry: Int64) -> Int {
    minimums.values(of: SettingName.minimumOperators.rawValue, before: entry)?.first.flatMap { Int($0) }
      ?? OrganisationSettings(name: "").minimumOperators
  }

  /// Whether a login had a role when an entry was made.
  func has(_ login: String, _ role: Role, at entry: Int64) -> Bool {
    roles.values(of: login, role.rawValue, before: entry) != nil
  }
}

enum ApprovalCheckup {
  /// What was against a decision, by what was kept with it.
  static func problems(
    in event: AccountEventRow, of file: AccountDossier, _ ledger: ApprovalLedger
  ) throws -> [String] {
    let decided = file.decided.filter { $0.entry == event.entry }
    var problems: [String] = []
    if event.action == .approve || event.action == .reject {
      problems += separation(event, of: file, decided.map(\.person))
      if !ledger.has(event.login, .slt, at: event.entry), try !(event.person.map(ledger.isErased) ?? false) {
        problems.append("by \(event.login), who did not have the role slt")
      }
    }
    // What operators lacked is kept with a rejection as well, and is nothing against it.
    guard event.action != .reject else { return problems }
    if event.action == .approve || event.action == .resume, decided.count < ledger.minimum(at: event.entry) {
      problems.append("with \(decided.count) operators, fewer than the \(ledger.minimum(at: event.entry)) needed then")
    }
    for person in decided {
      if let reasons = person.reasons {
        problems.append("with person \(person.person), who was not eligible: \(reasons)")
      } else if let lack = lack(of: person, event, file.evidence) {
        problems.append("with person \(person.person), \(lack)")
      }
      if !file.parts.contains(where: { $0.person == person.person && $0.first <= event.day }) {
        problems.append("with person \(person.person), who was no operator")
      }
    }
    return problems
  }

  /// Nobody decides on what they applied for, or run themselves.
  static func separation(
    _ event: AccountEventRow, of file: AccountDossier, _ operators: [PersonNumber]
  ) -> [String] {
    var problems: [String] = []
    let isApplicantPerson = event.person != nil && event.person == file.account.applicantPerson
    if event.login == file.account.applicant || isApplicantPerson { problems.append("by its applicant") }
    if let person = event.person, operators.contains(person) { problems.append("by one of its operators") }
    return problems
  }

  /// What the evidence kept of an operator lacks; nil when it holds on the day.
  private static func lack(
    of person: DecisionOperatorRow, _ event: AccountEventRow, _ evidence: [DecisionEvidenceRow]
  ) -> String? {
    let own = evidence.filter { $0.entry == event.entry && $0.person == person.person }
    guard !own.isEmpty else { return "of whom no evidence was kept" }
    let gap = own.first { row in
      guard let held = row.held else { return true }
      return held.until.map { $0 < event.day } ?? false
    }
    return gap.map { "who did not hold \($0.requirement) by the evidence kept" }
  }
}
