import AttestStore

/// How a register compares with its chain, and with a head that was kept.
public enum AuditVerdict: Hashable, Sendable {
  /// All is as the chain says, and the chain holds the head.
  case intact
  /// Something differs from what the chain says.
  case broken
  /// The chain has another hash at the size of the head, or is that of another register.
  case contradictsHead
  /// The chain ends before the head.
  case shorterThanHead
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

  /// Checks the register against its chain, and the chain against a head that was kept.
  public func verify(head: AuditHead? = nil) throws -> (verdict: AuditVerdict, outcome: AuditOutcome) {
    try require(.audit)
    let outcome = try store.verify(size: head?.size)
    guard outcome.findings.isEmpty else { return (.broken, outcome) }
    guard let head else { return (.intact, outcome) }
    guard head.registerID == outcome.head.registerID else { return (.contradictsHead, outcome) }
    guard let hash = outcome.hashAtSize else { return (.shorterThanHead, outcome) }
    return (hash == head.hash ? .intact : .contradictsHead, outcome)
  }
}
