import AttestRules

/// Tells the time; passed in wherever time matters, so that a year can be tried out in a second.
public struct Clock: Sendable {
  /// The time, in milliseconds since 1970-01-01 UTC.
  public let now: @Sendable () -> Int64
  /// Whether anything vouches for it.
  public let trust: @Sendable () -> ClockTrust

  /// A clock that asks this function; one that is made up is right by definition.
  public init(
    trust: @escaping @Sendable () -> ClockTrust = { .synchronised }, now: @escaping @Sendable () -> Int64
  ) {
    self.trust = trust
    self.now = now
  }

  /// The machine's clock.
  public static let system = Clock(trust: { Platform.clockTrust }, now: { Platform.now })
}
