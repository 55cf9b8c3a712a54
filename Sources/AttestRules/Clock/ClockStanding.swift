/// How a machine's clock stands beside the last entry of a register.
///
/// The order of entries is evidence, so that a clock that stands before the last entry stops all recording; up to five
/// minutes are forgiven, because clocks are put right by that much. A clock that has gone on by more than a day is
/// either a quiet week or a wrong clock, which one sees only by looking at it.
public enum ClockStanding: Hashable, Sendable {
  /// Nothing is odd about it.
  case steady
  /// It stands so many milliseconds before the last entry, more than are forgiven.
  case behind(Int64)
  /// It stands so many milliseconds after the last entry, more than a day.
  case ahead(Int64)

  /// How far before the last entry the clock may stand, in milliseconds: five minutes.
  public static let tolerance: Int64 = 5 * 60 * 1000
  /// How far after the last entry the clock may stand before it is noted, in milliseconds: a day.
  public static let longestPause: Int64 = 24 * 60 * 60 * 1000

  /// How a clock stands; instants are milliseconds since 1970-01-01 UTC.
  ///
  /// - Parameters:
  ///   - now: what the clock says.
  ///   - last: when the last entry was made; nil when there is none.
  public init(now: Int64, last: Int64?) {
    guard let last else {
      self = .steady
      return
    }
    if now < last - ClockStanding.tolerance {
      self = .behind(last - now)
    } else if now > last + ClockStanding.longestPause {
      self = .ahead(now - last)
    } else {
      self = .steady
    }
  }

  /// Whether somebody is to be asked if the clock is right before anything is recorded.
  ///
  /// A small school may have no entry for weeks; where the machine keeps its clock by others', asking would only teach
  /// people to say yes.
  public func asks(_ trust: ClockTrust) -> Bool {
    if case .ahead = self { trust != .synchronised } else { false }
  }
}

/// Whether anything vouches for a machine's clock.
public enum ClockTrust: String, Sendable {
  /// It is kept by other clocks, as the operating system says.
  case synchronised
  /// It runs by itself.
  case alone = "not synchronised"
  /// The operating system does not say.
  case unknown = "perhaps not synchronised"
}
