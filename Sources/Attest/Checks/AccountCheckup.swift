import AttestRules
import AttestStore

enum AccountCheckup {
  /// What is wrong with an account as it is now.
  static func problems(in file: AccountDossier) -> [String] {
    let account = file.account
    var problems: [String] = []
    if account.state.isApproved, account.opened == nil {
      problems.append("is \(account.state.words), and was never approved")
    }
    if [.unapproved, .applied, .rejected].contains(account.state), account.opened != nil {
      problems.append("is \(account.state.words), and has a day of approval")
    }
    if (account.state == .closed) != (account.closed != nil) {
      problems.append(
        account.closed == nil ? "is closed, and has no last day" : "is \(account.state.words), and has a last day")
    }
    if [.active, .suspended, .transferring].contains(account.state), account.credentials == nil {
      problems.append("is \(account.state.words), and does not say where its credentials are kept")
    }
    if account.state == .active, account.lead == nil { problems.append("is active, and nobody leads it") }
    let operators = Set(file.parts.filter { $0.removed == nil }.map(\.person))
    if let lead = account.lead, !operators.contains(lead) {
      problems.append("is led by person \(lead), who is not one of its operators")
    }
    if account.state == .applied || account.state.isApproved, account.applicant == nil {
      problems.append("is \(account.state.words), and nobody applied for it")
    }
    return problems
  }

  /// Pairs of open accounts that are one and the same.
  static func sameNames(_ accounts: [AccountRow]) -> [(AccountRow, AccountRow)] {
    var first: [String: AccountRow] = [:]
    return accounts.filter { !$0.state.isFinal }.compactMap { account in
      let key = (try? AccountName(platform: account.platform, handle: account.handle))?.storedKey ?? account.nameKey
      guard let one = first[key] else {
        first[key] = account
        return nil
      }
      return (one, account)
    }
  }

  /// What is wrong with what happened to an account.
  static func eventProblems(in file: AccountDossier) -> [String] {
    var problems: [String] = []
    guard let first = file.events.first, let last = file.events.last else { return ["has no beginning"] }
    let beginnings: [AccountAction: AccountState] = [.apply: .applied, .enter: .unapproved]
    if beginnings[first.action] != first.state { problems.append("began by being \(first.action.participle)") }
    for (before, after) in zip(file.events, file.events.dropFirst())
    where before.state.after(after.action, hasLead: after.lead != nil) != after.state {
      problems.append(
        "was \(before.state.words), then \(after.action.past), and is said to have been \(after.state.words)")
    }
    let account = file.account
    if last.state != account.state || last.lead != account.lead || last.credentials != account.credentials {
      problems.append("is not as the last thing that happened to it left it")
    }
    if let approved = file.events.last(where: { $0.action == .approve }), approved.day != account.opened {
      problems.append(
        "was approved on \(approved.day), and is said to have been on \(account.opened?.description ?? "no day")")
    }
    return problems
  }

  /// What is wrong with the periods of an account's operators.
  static func operatorProblems(in file: AccountDossier) -> [String] {
    let people = Dictionary(grouping: file.parts, by: \.person)
    return people.sorted { $0.key < $1.key }.flatMap { person, parts -> [String] in
      let parts = parts.sorted { $0.first < $1.first }
      let backward = parts.filter { part in part.removed.map { $0 < part.first } ?? false }.map {
        "person \(person) stops on \($0.removed?.description ?? ""), before they begin on \($0.first)"
      }
      let overlaps = zip(parts, parts.dropFirst()).filter { before, after in
        before.removed.map { $0 > after.first } ?? true
      }
      return backward + overlaps.map { "person \(person) is an operator twice over from \($1.first)" }
    }
  }
}
