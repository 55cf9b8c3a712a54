import AttestStore

/// How a register compares with its chain, and with a head that was kept.
public enum AuditVerdict: Hashable, Sendable {
  /// All is as the chain says, and the chain holds the head.
  case intact
  /// Something differs from what the chain says.
  case broken
  /// The chain has another hash at the size of this head, or is that of another register.
  case contradicts(AuditHead)
  /// The chain ends before this head.
  case shorter(than: AuditHead)
}

extension Register {
  /// Where the audit chain stands.
  public func auditHead() throws -> AuditHead {
    try require(.audit)
    return try store.head()
  }

  /// Gives the entries of the audit chain in order.
  public func forEachAuditLine(_ body: (AuditLine) throws -> Void) throws {
    try require(.audit)
    try store.read { try store.forEachAuditLine(body) }
  }

  /// Checks the register against its chain, and the chain against what was kept of it.
  ///
  /// - Parameters:
  ///   - heads: heads that were kept, such as those of every day's mail.
  ///   - receipts: receipts that were kept; each counts as a head of this register.
  /// - Returns: of several heads that the chain does not hold, one that it contradicts before one that it is shorter than.
  public func verify(
    heads: [AuditHead] = [], receipts: [KeptReceipt] = []
  ) throws -> (verdict: AuditVerdict, outcome: AuditOutcome) {
    try require(.audit)
    let id = try store.registerID()
    let kept = heads + receipts.map { AuditHead(registerID: id, size: $0.entry, hash: $0.hash) }
    let outcome = try store.verify(at: Set(kept.map(\.size)))
    guard outcome.findings.isEmpty else { return (.broken, outcome) }
    let contradicted = kept.first { head in
      head.registerID != id || outcome.hashes[head.size].map { $0 != head.hash } ?? false
    }
    if let contradicted { return (.contradicts(contradicted), outcome) }
    let longer = kept.first { outcome.hashes[$0.size] == nil }
    return (longer.map { .shorter(than: $0) } ?? .intact, outcome)
  }
}
