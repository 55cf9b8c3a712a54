import AttestRules
import AttestStore

/// An account as it stands on a day.
public struct AccountLine: Sendable {
  /// The account as it is kept.
  public let account: AccountRow
  /// Where it stood on the day.
  public let state: AccountState
  /// Who led it on the day.
  public let lead: PersonNumber?
  /// Where its credentials were kept on the day.
  public let credentials: String?
  /// Who operated it on the day, by person number.
  public let operators: [PersonNumber]
  /// Those of them who were eligible.
  public let eligible: [PersonNumber]
  /// What the review finds; nil unless it was approved and not closed.
  public let review: AccountReview?
  /// The day.
  public let day: Day

  /// The first day on which it has too few eligible operators: the day itself if it has too few now; nil when none is in
  /// sight, or it is not approved.
  public var fallsBelow: Day? {
    guard let review else { return nil }
    return review.isBelowMinimum ? day : review.forwardRisk?.day
  }
}

/// Accounts on a day, with the people in them.
public struct AccountListing: Sendable {
  /// The day.
  public let day: Day
  /// The accounts, by number.
  public let lines: [AccountLine]
  /// Whoever operates one of them or once did.
  public let people: [PersonNumber: PersonRow]
  /// How many eligible operators an account needs.
  public let minimum: Int

  /// How to call somebody: name and number.
  public func name(_ number: PersonNumber) -> String {
    people[number].map { "\($0.fullName) (\(number))" } ?? number.text
  }
}

/// Which accounts a listing is about.
public struct AccountFilter: Hashable, Sendable {
  /// The sites; empty for all.
  public var sites: Set<SiteCode>
  /// The states; empty for all.
  public var states: Set<AccountState>
  /// The platform, however it is written; nil for all.
  public var platform: String?

  /// A filter; what is left out is no restriction.
  public init(
    sites: some Sequence<SiteCode> = [], states: some Sequence<AccountState> = [], platform: String? = nil
  ) {
    self.sites = Set(sites)
    self.states = Set(states)
    self.platform = platform
  }

  func includes(_ line: AccountLine) -> Bool {
    (sites.isEmpty || sites.contains(line.account.site)) && (states.isEmpty || states.contains(line.state))
      && (platform.map { AccountName.isSame(platform: $0, line.account.platform) } ?? true)
  }
}
