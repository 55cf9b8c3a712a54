/// What decides about the next step of one message in the outbox; its text is kept elsewhere.
public struct OutboxEntry: Hashable, Sendable {
  /// Where it stands.
  public let state: OutboxState
  /// How often handing it over failed in a way that may pass.
  public let failures: Int
  /// When it first failed, in milliseconds since 1970-01-01 00:00 UTC; nil while it has not.
  public let firstFailure: Int64?
  /// What went wrong last, in words for a log; nil while nothing has.
  public let lastProblem: String?

  /// An entry as it was kept.
  public init(state: OutboxState, failures: Int, firstFailure: Int64?, lastProblem: String? = nil) {
    self.state = state
    self.failures = max(0, failures)
    self.firstFailure = firstFailure
    self.lastProblem = lastProblem
  }

  /// A new message, to be sent at once.
  public init(waitingFrom now: Int64) {
    self.init(state: .waiting(notBefore: now), failures: 0, firstFailure: nil)
  }

  func with(_ state: OutboxState, problem: DeliveryProblem? = nil) -> OutboxEntry {
    OutboxEntry(
      state: state, failures: failures, firstFailure: firstFailure,
      lastProblem: problem?.description ?? lastProblem)
  }
}
