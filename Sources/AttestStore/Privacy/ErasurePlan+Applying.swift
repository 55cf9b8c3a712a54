import AttestRules

extension ErasurePlan {
  /// Does what the plan says, as the whole of an entry.
  func apply(to change: Change) throws {
    for part in parts { try change.erase(part) }
    // In a part of their own, which names nobody: a later erasure may have to take the others away.
    try change.about(nil)
    for edit in edits where edit.isRemoved { try change.removeUnnamed(edit.old) }
    let rows = edits.compactMap(\.new) + kept
    try put(rows.filter { $0.owner == nil }, gone.filter { $0.owner == nil }, in: change)
    let owners = Set((rows + gone).compactMap(\.owner)).sorted()
    for owner in owners {
      try change.about(PersonNumber(stored: owner))
      try put(rows.filter { $0.owner == owner }, gone.filter { $0.owner == owner }, in: change)
    }
  }

  private func put(_ rows: [StoredFields], _ gone: [StoredFields], in change: Change) throws {
    for row in rows { try change.put(row) }
    for key in gone { try change.delete(key: key) }
  }
}

extension Store {
  /// Erases a person, in one entry of the audit chain; ``compact()`` has to follow.
  ///
  /// - Parameter check: looks once more, within the transaction, whether it may be done.
  /// - Returns: the receipt.
  public func erase(
    _ person: PersonNumber, by actor: Actor, at: Int64, check: () throws -> PersonRow
  ) throws -> Receipt {
    let made = try change(.personErase, by: actor, at: at, subject: "number \(person)") { change in
      // Within the transaction, so that nobody compacts and takes the mark away before there is anything to compact.
      let wasMarked = isCompactionDue
      try markForCompaction()
      do { try ErasurePlan(of: check(), in: self).apply(to: change) } catch {
        if !wasMarked { forgetCompaction() }
        throw error
      }
    }
    guard let receipt = made.receipt else { throw StoreError.refused(detail: "the erasure wrote nothing") }
    return receipt
  }
}
