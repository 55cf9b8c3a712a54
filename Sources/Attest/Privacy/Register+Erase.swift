import AttestRules
import AttestStore

/// Why somebody cannot be erased.
public enum ErasureError: Error, Hashable, Sendable {
  /// They have not left: an appointment has no end, or has not ended.
  case notLeft(PersonNumber)
  /// They left too short a time ago.
  case tooEarly(PersonNumber, left: Day, from: Day, years: Int)
  /// They were erased before.
  case erasedBefore(PersonNumber)
  /// They still lead or run accounts, and nobody could be asked for the credentials any more.
  case runsAccounts(PersonNumber, [Int64])
}

/// What erasing somebody came to.
public struct Erasure: Sendable {
  /// The entry in the audit chain.
  public let receipt: Receipt
  /// Why the file could not be compacted; nil when it was.
  public let compactionProblem: StoreError?
}

extension Register {
  /// What erasing a person would change.
  ///
  /// - Throws: ``ErasureError``, ``PermissionError``.
  public func planErasure(of person: PersonRow) throws -> ErasurePlan {
    _ = try erasable(person.number)
    return try store.erasurePlan(of: person)
  }

  /// Erases a person, of whom a number is left.
  ///
  /// Their name, addresses and login, and what was written about them, go from the tables and from the audit chain; the file
  /// is compacted after it.
  ///
  /// - Throws: ``ErasureError``, ``PermissionError``, `StoreError`, `ClockError`.
  public func erase(_ person: PersonRow) throws -> Erasure {
    try require(.privacy)
    let receipt = try store.erase(person.number, by: actor, at: clock.now()) { try erasable(person.number) }
    return Erasure(receipt: receipt, compactionProblem: compactionProblem())
  }

  /// Compacts the file once more, as an erasure before should have; why that cannot be done, or nil when it was.
  public func finishErasure() throws -> StoreError? {
    try require(.privacy)
    return compactionProblem()
  }

  /// Whether an erasure before was stopped before the file was compacted.
  public var isErasureUnfinished: Bool { store.isCompactionDue }

  private func compactionProblem() -> StoreError? {
    do { try store.compact() } catch { return error as? StoreError ?? .refused(detail: "the file was not compacted") }
    return nil
  }

  /// The person as they stand, if they may be erased today.
  private func erasable(_ number: PersonNumber) throws -> PersonRow {
    try require(.privacy)
    guard let dossier = try store.dossier(of: number) else { throw PersonLookupError.nobody(text: number.text) }
    guard !dossier.person.isErased else { throw ErasureError.erasedBefore(number) }
    guard let left = dossier.lastDay, left < today else { throw ErasureError.notLeft(number) }
    let retention = try retention()
    let from = retention.firstDay(afterLeavingOn: left)
    guard from <= today else {
      throw ErasureError.tooEarly(number, left: left, from: from, years: retention.years)
    }
    let accounts = try accounts(inTheHandsOf: number)
    guard accounts.isEmpty else { throw ErasureError.runsAccounts(number, accounts) }
    return dossier.person
  }

  /// The accounts that are not over and that somebody leads or runs, by number.
  private func accounts(inTheHandsOf person: PersonNumber) throws -> [Int64] {
    let run = Set(try store.accountOperators(being: person).filter { $0.removed == nil }.map(\.account))
    return try store.accounts().filter { account in
      ![.closed, .rejected].contains(account.state) && (account.lead == person || run.contains(account.id))
    }.map(\.id)
  }
}
