import AttestMail
import AttestStore

extension OutboxRow {
  /// Whether something is still to happen with it.
  var isOpen: Bool { entry.map { !$0.state.isFinal } ?? false }

  /// What decides about its next step; nil for a state that no program writes.
  var entry: OutboxEntry? {
    let state: OutboxState
    switch self.state {
    case "waiting": state = .waiting(notBefore: instant)
    case "claimed": state = .claimed(by: ClaimID(claim ?? 0), until: instant)
    case "sent": state = .sent(at: instant)
    case "undelivered": state = .undelivered(at: instant)
    case "withdrawn": state = .withdrawn(at: instant)
    default: return nil
    }
    return OutboxEntry(
      state: state, failures: failures, firstFailure: firstFailure, lastProblem: problem)
  }

  /// The same message in the state that a step led to.
  func with(_ entry: OutboxEntry) -> OutboxRow {
    var row = self
    row.state = entry.state.word
    row.claim = nil
    switch entry.state {
    case .waiting(let instant), .sent(let instant), .undelivered(let instant), .withdrawn(let instant):
      row.instant = instant
    case .claimed(let claim, let until): (row.instant, row.claim) = (until, claim.number)
    }
    row.failures = entry.failures
    row.firstFailure = entry.firstFailure
    row.problem = entry.lastProblem
    return row
  }
}
