import AttestMail
import AttestStore

/// A stored message on its way through sendmail: the columns that say how far it has got.
protocol QueuedMessage {
  var state: String { get set }
  var instant: Int64 { get set }
  var claim: Int64? { get set }
  var failures: Int { get set }
  var firstFailure: Int64? { get set }
  var problem: String? { get set }
}

extension OutboxRow: QueuedMessage {}
extension HeadMailRow: QueuedMessage {}

extension QueuedMessage {
  /// Whether something is still to happen with it.
  var isOpen: Bool { entry.map { !$0.state.isFinal } ?? false }

  /// What decides about its next step; nil for a state that no program writes.
  var entry: OutboxEntry? {
    OutboxState(word: state, instant: instant, claim: claim).map {
      OutboxEntry(state: $0, failures: failures, firstFailure: firstFailure, lastProblem: problem)
    }
  }

  /// The same message in the state that a step led to.
  func with(_ entry: OutboxEntry) -> Self {
    var row = self
    row.state = entry.state.word
    (row.instant, row.claim) = entry.state.stored
    row.failures = entry.failures
    row.firstFailure = entry.firstFailure
    row.problem = entry.lastProblem
    return row
  }
}
