import AttestRules
import AttestStore

/// An account that a change leaves with fewer eligible operators than before, now or from a day to come.
public struct AccountAtStake: Sendable, Hashable {
  /// The account.
  public let account: AccountRow
  /// The operators who are no longer eligible, by person number.
  public let lost: [PersonRow]
  /// How many are left who are eligible.
  public let eligible: Int
  /// How many it needs.
  public let minimum: Int
  /// The first day on which it has too few, where that is earlier than it was before.
  public let fallsBelow: Day?
}

extension Register {
  /// Finds the accounts that the body leaves with fewer eligible operators; in the transaction of the body, so that a
  /// dry run finds the same.
  func accountsAtStake(in body: () throws -> Void) throws -> [AccountAtStake] {
    guard try store.hasAccounts() else {
      try body()
      return []
    }
    let before = try reviewAccounts()
    try body()
    let after = try reviewAccounts()
    let lines = Dictionary(uniqueKeysWithValues: after.lines.map { ($0.account.id, $0) })
    return before.lines.compactMap { old in
      guard let new = lines[old.account.id] else { return nil }
      let lost = old.eligible.filter { !new.eligible.contains($0) }
      let isEarlier = (new.fallsBelow ?? .last) < (old.fallsBelow ?? .last)
      guard !lost.isEmpty || isEarlier else { return nil }
      return AccountAtStake(
        account: old.account, lost: lost.compactMap { before.people[$0] }, eligible: new.eligible.count,
        minimum: after.minimum, fallsBelow: isEarlier ? new.fallsBelow : nil)
    }
  }

  /// The accounts that are approved and not closed, for each of these people who operates any.
  func accountsOperated(by people: Set<PersonNumber>) throws -> [PersonNumber: [Int64]] {
    let approved = Set(try store.accounts().filter(\.state.isApproved).map(\.id))
    var operated: [PersonNumber: [Int64]] = [:]
    for part in try store.accountOperators()
    where part.removed == nil && approved.contains(part.account) && people.contains(part.person) {
      operated[part.person, default: []].append(part.account)
    }
    return operated.mapValues { $0.sorted() }
  }
}
