/// How long to wait after each failure that may pass, and when to stop.
public struct BackOff: Hashable, Sendable {
  /// Milliseconds to wait after the first failure, the second and so on; the last holds for all later ones.
  public let delays: [Int64]
  /// How many milliseconds after the first failure a message is given up.
  public let giveUpAfter: Int64

  /// Five minutes, fifteen, an hour, then every four hours; given up five days after the first failure.
  ///
  /// Five days are what mail servers allow each other. A scheduler that runs once a day tries five times in them.
  public static let standard = BackOff(
    delays: [5, 15, 60, 240].map { $0 * 60_000 }, giveUpAfter: 5 * 86_400_000)

  /// A schedule of its own.
  ///
  /// Without delays it waits no time at all. Negative times count as 0.
  public init(delays: [Int64], giveUpAfter: Int64) {
    self.delays = delays.map { max(0, $0) }
    self.giveUpAfter = max(0, giveUpAfter)
  }

  /// Milliseconds to wait after so many failures.
  public func delay(afterFailures failures: Int) -> Int64 {
    guard let last = delays.last else { return 0 }
    return failures <= delays.count ? delays[max(0, failures - 1)] : last
  }

  /// The longest wait there is.
  var longest: Int64 { delays.max() ?? 0 }
}
