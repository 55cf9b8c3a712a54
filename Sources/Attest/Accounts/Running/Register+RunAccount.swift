import AttestRules
import AttestStore
import AttestText

extension Register {
  /// Records that an approved account exists, and where its credentials are kept.
  ///
  /// - Parameter credentials: a reference, never the secret.
  /// - Throws: ``AccountError``, ``PermissionError``.
  public func activate(_ number: Int64, credentials: String, reason: String? = nil) throws -> AccountChange {
    try require(.runAccounts)
    let reference = try checkedReference(credentials)
    return try alter(.activate, number, reason: reason) { edit in
      if edit.row.lead == nil { edit.refusals.append(.noLead) }
      edit.row.credentials = reference
    }
  }

  /// Records that an account's credentials were changed, and where they are kept now if that is another place.
  ///
  /// An account in transfer that has a lead is active again.
  public func changeCredentials(of number: Int64, kept: String? = nil, reason: String? = nil) throws
    -> AccountChange
  {
    try require(.runAccounts)
    let reference = try kept.map { try checkedReference($0) }
    return try alter(.credentials, number, reason: reason) { edit in
      if let reference { edit.row.credentials = reference }
    }
  }

  /// Suspends an account.
  public func suspend(_ number: Int64, reason: String? = nil) throws -> AccountChange {
    try require(.runAccounts)
    return try alter(.suspend, number, reason: reason)
  }

  /// Closes an account for good; its platform and handle may be registered again.
  public func close(_ number: Int64, reason: String? = nil) throws -> AccountChange {
    try require(.runAccounts)
    return try alter(.close, number, reason: reason) { $0.row.closed = today }
  }

  /// A reference to where credentials are kept that gives no secret away.
  func checkedReference(_ text: String) throws(AccountError) -> String {
    let text = try fit(text, "place of the credentials", .line)
    do throws(CredentialsReference.Fault) { return try CredentialsReference(text).text } catch {
      throw .notReference(error)
    }
  }
}
