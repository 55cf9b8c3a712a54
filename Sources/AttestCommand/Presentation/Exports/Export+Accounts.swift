import Attest
import AttestExchange

extension Export {
  /// A row an account.
  static let accounts = Export(table: .accounts, choices: [.site]) { request in
    let scope = request.scope
    try scope.register.exportAccounts(
      to: request.writer, in: AccountFilter(sites: scope.filter.sites), on: scope.day)
  }

  /// A row an operator and requirement of a decision, as it was taken.
  static let decisions = Export(table: .decisions, choices: [.site]) { request in
    try request.scope.register.exportDecisions(to: request.writer, at: request.scope.filter.sites)
  }
}
