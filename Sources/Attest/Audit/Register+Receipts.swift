import AttestRules
import AttestStore

/// Why there is no receipt.
public enum ReceiptError: Error, Hashable, Sendable {
  /// There is no entry with the number, or it is about somebody else.
  case unknown(entry: Int64)
}

extension Register {
  /// Whether the chain still holds a receipt; anybody who has one may ask.
  ///
  /// The links of the chain are worked out anew up to the entry. That the tables are what the chain says is for
  /// ``verify(heads:receipts:)``.
  ///
  /// - Throws: ``PermissionError``.
  public func check(_ receipt: KeptReceipt) throws -> AuditVerdict {
    if reach(of: .audit) != .all { try require(.actForMyself, about: me?.number) }
    return try store.read {
      let kept = AuditHead(registerID: try store.registerID(), size: receipt.entry, hash: receipt.hash)
      return switch try store.chainAnswer(at: receipt.entry) {
      case .broken: .broken
      case .ends: .shorter(than: kept)
      case .hash(let hash): hash == receipt.hash ? .intact : .contradicts(kept)
      }
    }
  }

  /// The receipts for the records of whoever uses the register, in the order of entry.
  public func receipts() throws -> [ReceiptedEntry] {
    let person = try requireMe()
    try require(.actForMyself, about: person)
    return try receiptsForRecords(of: person)
  }

  /// The receipts for somebody's records, for whoever keeps records or may read the audit chain to hand over.
  ///
  /// Somebody without a login has no other way to theirs, but for the one that they were shown when they signed.
  ///
  /// - Throws: ``PermissionError``.
  public func receipts(of person: PersonRow) throws -> [ReceiptedEntry] {
    if reach(of: .audit) != .all, person.number != me?.number { try require(.keepRecords) }
    return try receiptsForRecords(of: person.number)
  }

  private func receiptsForRecords(of person: PersonNumber) throws -> [ReceiptedEntry] {
    try store.read {
      let entries = Set((try store.dossier(of: person)?.records ?? []).map(\.number.entry))
      return try entries.sorted().compactMap { try store.receiptedEntry($0) }
    }
  }

  /// The receipt for one entry: one that is about whoever uses the register or that they made, or any for those who
  /// may read the audit chain.
  ///
  /// - Throws: ``ReceiptError/unknown(entry:)``, ``PermissionError``.
  public func receipt(of entry: Int64) throws -> ReceiptedEntry {
    let mayAudit = reach(of: .audit) == .all
    if !mayAudit { try require(.actForMyself, about: me?.number) }
    return try store.read {
      let isMine = try me.map { try store.isEntry(entry, about: $0.number) } ?? false
      guard mayAudit || isMine, let found = try store.receiptedEntry(entry) else {
        throw ReceiptError.unknown(entry: entry)
      }
      return found
    }
  }
}
