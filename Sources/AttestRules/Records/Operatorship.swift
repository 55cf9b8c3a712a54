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
    var end: Day?
    if let closed, closed <= known { end = closed }
    if let removed, removed <= known { end = end.map { min($0, removed) } ?? removed }
    let range = DayRange(first: first, last: end?.eve)
    return range.isEmpty ? nil : range
  }

  /// Whether they operate it on a day, as known on that day.
  public func isPresent(on day: Day) -> Bool {
    days(known: day)?.contains(day) ?? false
  }
}

extension PersonFile {
  /// Whether they operate an account on a day that is approved and not closed.
  public func operatesAccount(on day: Day) -> Bool {
    operatorships.contains { $0.isPresent(on: day) }
  }

  /// The accounts that they operate on a day, each once, in order.
  public func accounts(on day: Day) -> [String] {
    guard !operatorships.isEmpty else { return [] }
    return Set(operatorships.lazy.filter { $0.isPresent(on: day) }.map(\.account)).sorted()
  }
}
