import AttestRules
import AttestStore

/// What a changed configuration changes for one account: when it has too few eligible operators.
public struct AccountEffect: Sendable {
  /// Which account.
  public let account: AccountRow
  /// The first day, within what was looked at, on which it has too few as the rules are; nil when there is none.
  public let below: Day?
  /// The first such day as the rules would be.
  public let belowAfter: Day?
  /// The days, within what was looked at, on which it has enough and no longer would have.
  public let lost: [DayRange]
  /// The days, within what was looked at, on which it would have enough and has not.
  public let gained: [DayRange]
}

extension ConfigurationComparison {
  /// What changes for the accounts that are approved and not closed, by number.
  func accountEffects(_ store: Store) throws -> [AccountEffect] {
    guard gatesDiffer || minimumBefore != minimumAfter else { return [] }
    let book = try AccountBook(store, minimum: minimumBefore)
    return book.accounts.filter(\.state.isApproved).compactMap { account in
      let reviewed = book.reviewed(account, lead: account.lead)
      let before = covered(reviewed, book.files, under: old, minimum: minimumBefore)
      let after = covered(reviewed, book.files, under: new, minimum: minimumAfter)
      guard before != after else { return nil }
      return AccountEffect(
        account: account, below: firstDay(without: before), belowAfter: firstDay(without: after),
        lost: DayRange.days(of: before, without: after), gained: DayRange.days(of: after, without: before))
    }
  }

  /// The days within the horizon on which an account has enough eligible operators.
  private func covered(
    _ account: ReviewedAccount, _ files: [PersonNumber: PersonFile], under rulebook: Rulebook, minimum: Int
  ) -> [DayRange] {
    rulebook.review(account, files: files, on: horizon.first, minimum: minimum).covered.compactMap {
      $0.intersection(horizon)
    }
  }

  /// The first day of the horizon that is in none of the runs.
  private func firstDay(without runs: [DayRange]) -> Day? {
    DayRange.days(of: [horizon], without: runs).first?.first
  }
}
