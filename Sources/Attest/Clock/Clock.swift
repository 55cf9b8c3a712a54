import AttestRules

/// Tells the time; passed in wherever time matters, so that a year can be tried out in a second.
public struct Clock: Sendable {
  /// The time, in milliseconds since 1970-01-01 UTC.
  public let now: @Sendable () -> Int64

  /// A clock that asks this function.
  public init(now: @escaping @Sendable () -> Int64) {
    self.now = now
  }

  /// The machine's clock.
  public static let system = Clock { Platform.now }
}
