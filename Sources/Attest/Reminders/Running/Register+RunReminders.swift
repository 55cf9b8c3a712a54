/// What a whole run came to: what was decided, and what became of it.
public struct RunOutcome: Sendable {
  /// What was decided.
  public let decided: RunReport
  /// What was delivered, this run's and what earlier ones left.
  public let delivered: DeliveryReport

  /// Whether anything could not be delivered for good.
  public var hasUndelivered: Bool { !delivered.undelivered.isEmpty }

  /// Whether sendmail can deliver nothing until somebody mends it.
  public var isMisconfigured: Bool { delivered.misconfigured != nil }
}

extension Register {
  /// Decides on today's reminders and hands them over.
  ///
  /// - Parameters:
  ///   - desk: what is needed to send.
  ///   - isStopped: asked before each message; the one in hand is always finished.
  ///   - each: hears of every message that was tried.
  public func runReminders(
    with desk: MailDesk, isStopped: () -> Bool = { false }, each: (DeliveredMessage) throws -> Void = { _ in }
  ) throws -> RunOutcome {
    let decided = try writeReminders(from: desk.from.address)
    return RunOutcome(
      decided: decided, delivered: try deliverReminders(with: desk, isStopped: isStopped, each: each))
  }
}
