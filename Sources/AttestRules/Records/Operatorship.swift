/// One person's part in running one account (section 8).
public struct Operatorship: Hashable, Sendable {
  /// The account, by the name shown to people.
  public let account: String
  /// The day the account was approved.
  public let opened: Day
  /// The first day without the account, once closed.
  public let closed: Day?
  /// The first day as an operator.
  public let first: Day
  /// The first day no longer one, once removed.
  public let removed: Day?

  /// A part in running an account; see the properties.
  public init(account: String, opened: Day, closed: Day?, first: Day, removed: Day?) {
    self.account = account
    self.opened = opened
    self.closed = closed
    self.first = first
    self.removed = removed
  }

  /// The days on which they operate it, as known on a day: what happened later has not happened yet.
  public func days(known: Day) -> DayRange? {
    let first = max(opened, self.first)
    guard first <= known else { return nil }
    let ends = [closed, removed].compactMap { $0 }.filter { $0 <= known }
    let range = DayRange(first: first, last: ends.min()?.eve)
    return range.isEmpty ? nil : range
  }
}
