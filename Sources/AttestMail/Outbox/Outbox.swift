/// Decides each step of the outbox: who may send a message now, and what follows from how it went.
///
/// The caller does each step in a transaction: read the entry, ask here, write the answer. Two runs at once then send
/// nothing twice; a run that is killed between handing over and marking sends one more copy, with the same
/// Message-ID, when its lease has ended.
public struct Outbox: Hashable, Sendable {
  /// How many milliseconds a claim holds; longer than sendmail's deadline.
  public let lease: Int64
  /// What follows a failure that may pass.
  public let backOff: BackOff

  /// An outbox whose leases hold so many milliseconds, five minutes unless said.
  public init(lease: Int64 = 300_000, backOff: BackOff = .standard) {
    self.lease = max(1, lease)
    self.backOff = backOff
  }

  /// Whether the message may be claimed at an instant.
  ///
  /// An instant further off than any lease or wait can be was written by a clock that ran ahead, and does not hold
  /// the message back.
  public func mayClaim(_ entry: OutboxEntry, at now: Int64) -> Bool {
    switch entry.state {
    case .waiting(let notBefore): notBefore <= now || notBefore > now + backOff.longest
    case .claimed(_, let until): until <= now || until > now + lease
    case .sent, .undelivered, .withdrawn: false
    }
  }

  /// The instant from which the message may be claimed; nil when nothing more will happen to it.
  public func nextClaim(_ entry: OutboxEntry) -> Int64? {
    switch entry.state {
    case .waiting(let notBefore): notBefore
    case .claimed(_, let until): until
    case .sent, .undelivered, .withdrawn: nil
    }
  }

  /// The entry claimed, or nil when it is not to be sent now.
  public func claimed(_ entry: OutboxEntry, by claim: ClaimID, at now: Int64) -> OutboxEntry? {
    mayClaim(entry, at: now) ? entry.with(.claimed(by: claim, until: now + lease)) : nil
  }

  /// The entry after its message was handed over or not; nil when the claim is no longer this one.
  ///
  /// A mail program that is not set up says nothing about the message: it goes back to the end of the queue, and no
  /// failure is counted against it. A claim that has run out and that nobody else has taken is still this one's. A message that went out although
  /// somebody else had taken it has gone twice, with the same Message-ID; theirs is the outcome that is kept.
  public func settled(
    _ entry: OutboxEntry, by claim: ClaimID, at now: Int64, _ delivery: Delivery
  ) -> OutboxEntry? {
    guard case .claimed(claim, _) = entry.state else { return nil }
    switch delivery {
    case .handedOver: return entry.with(.sent(at: now))
    case .tryAgain(let problem): return failed(entry, at: now, problem)
    case .undelivered(let problem): return entry.with(.undelivered(at: now), problem: problem)
    case .misconfigured(let problem): return entry.with(.waiting(notBefore: now), problem: problem)
    }
  }

  /// The entry given back because nobody is to be told any more; nil when the claim is no longer this one.
  public func withdrawn(_ entry: OutboxEntry, by claim: ClaimID, at now: Int64) -> OutboxEntry? {
    guard case .claimed(claim, _) = entry.state else { return nil }
    return entry.with(.withdrawn(at: now))
  }

  private func failed(_ entry: OutboxEntry, at now: Int64, _ problem: DeliveryProblem) -> OutboxEntry {
    let first = min(entry.firstFailure ?? now, now)
    let failures = entry.failures + 1
    let isOver = now - first >= backOff.giveUpAfter
    let next = now + backOff.delay(afterFailures: failures)
    return OutboxEntry(
      state: isOver ? .undelivered(at: now) : .waiting(notBefore: next), failures: failures,
      firstFailure: first, lastProblem: problem.description)
  }
}
