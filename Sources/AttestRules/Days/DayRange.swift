/// A run of days, both ends included, perhaps without a last one.
public struct DayRange: Hashable, Sendable {
  /// The first day.
  public let first: Day
  /// The last day, which still counts; nil when there is no end in sight.
  public let last: Day?

  /// The days from the first to the last.
  ///
  /// A `last` before `first` is a run that holds no day.
  public init(first: Day, last: Day?) {
    self.first = first
    self.last = last
  }

  /// Whether the day is in the run.
  @inlinable
  public func contains(_ day: Day) -> Bool {
    guard first <= day else { return false }
    guard let last else { return true }
    return day <= last
  }

  /// Whether the run ended before the day.
  @inlinable
  public func ended(before day: Day) -> Bool {
    guard let last else { return false }
    return last < day
  }

  /// The days that are in both runs; nil when there are none.
  public func intersection(_ other: DayRange) -> DayRange? {
    let last: Day? =
      if let one = self.last, let two = other.last { min(one, two) } else { self.last ?? other.last }
    let common = DayRange(first: max(first, other.first), last: last)
    return common.isEmpty ? nil : common
  }
}
