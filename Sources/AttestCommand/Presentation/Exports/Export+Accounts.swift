import Attest
import AttestExchange

extension Export {
  /// A row an account.
  static let accounts = Export(table: .accounts) { request in
    try request.register.exportAccounts(
      to: request.writer, in: AccountFilter(sites: request.filter.sites), on: request.day)
  }

  /// A row an operator and requirement of a decision, as it was taken.
  static let decisions = Export(table: .decisions) { request in
    try request.register.exportDecisions(to: request.writer)
  }
}
