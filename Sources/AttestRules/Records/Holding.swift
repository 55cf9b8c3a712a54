/// Why a record ceases to hold (section 4).
public enum EndCause: Sendable {
  /// Its expiry day was reached.
  case expired
  /// The fixed cycle turned.
  case cycle
  /// A later material version took effect.
  case superseded
}

/// The last day on which something holds, and why it ends then.
///
/// A missing day is no end at all.
public struct Ending: Hashable, Sendable {
  /// The last day; nil for never ending.
  public let day: Day?
  /// Why it ends.
  public let cause: EndCause

  /// Whether it still holds on a day.
  @inlinable
  public func holds(on day: Day) -> Bool {
    guard let last = self.day else { return true }
    return day <= last
  }

  /// Whether it ends later than another; of two on the same day, the superseded one counts.
  @inlinable
  func isLater(than other: Ending) -> Bool {
    switch (day, other.day) {
    case (nil, nil): false
    case (nil, _): true
    case (_, nil): false
    case (let mine?, let theirs?):
      mine != theirs ? mine > theirs : cause == .superseded && other.cause != .superseded
    }
  }
}

/// A record with the day to which it holds under one requirement.
public struct Holding: Sendable {
  /// The record.
  public let record: Record
  /// The day it counts from: when made, or the effective day of its version if that is later (D).
  public let start: Day
  /// To when it holds, were there no later version; nil for ever.
  public let expiry: Day?
  /// To when it holds.
  public let ending: Ending
}
