/// The offsets in days from a due day at which somebody is reminded (section 9).
public struct Stages: Hashable, Sendable {
  /// The first stages, in order.
  public let offsets: [Int]
  /// After the last of them there is another stage each time so many days have passed.
  public let period: Int

  /// Stages at these offsets, or nil unless there are any, each is later than the one before, and the period is a
  /// day or more.
  public init?(offsets: [Int], thenEvery period: Int) {
    guard !offsets.isEmpty, period >= 1, zip(offsets, offsets.dropFirst()).allSatisfy(<) else { return nil }
    self.init(checked: offsets, thenEvery: period)
  }

  private init(checked offsets: [Int], thenEvery period: Int) {
    self.offsets = offsets
    self.period = period
  }

  /// The stages of a due day when none are configured: −30, −14, −7, −1, +1, +7, +14, then every 14 days.
  public static let standard = Stages(checked: [-30, -14, -7, -1, 1, 7, 14], thenEvery: 14)

  /// The stages of a policy's review: 60 and 30 days before, on the day, and every 30 days after.
  public static let review = Stages(checked: [-60, -30, 0], thenEvery: 30)

  /// The latest stage at or before an offset; nil before the first.
  public func latest(upTo offset: Int) -> Int? {
    guard let last = offsets.last else { return nil }
    if offset >= last { return last + (offset - last) / period * period }
    return offsets.last { $0 <= offset }
  }
}
