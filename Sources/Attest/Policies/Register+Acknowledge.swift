import AttestRules
import AttestStore
import AttestText

extension Register {
  /// What whoever uses the register is to read.
  ///
  /// - Parameter code: the policy; nil for the only one there is, or the only one that they lack.
  public func reading(of code: String? = nil) throws -> PolicyReading {
    let person = try requireMe()
    let entry = try code.map { try self.entry($0, .policy) } ?? onlyPolicy()
    guard let version = entry.newest(on: today) else {
      throw SubjectError.nothingPublished(code: entry.subject.code)
    }
    let standing = try standing(with: entry)
    let previous = try standing.last.flatMap { $0.version < version.place ? entry.versions[$0.version] : nil }
      .map { ($0, try text(of: $0)) }
    return PolicyReading(
      person: person, subject: entry.subject, version: version, text: try text(of: version),
      previous: previous,
      since: entry.versions.filter { $0.place > standing.last?.version ?? -1 && $0.place <= version.place },
      standing: standing)
  }

  private func onlyPolicy() throws -> CatalogueEntry {
    let policies = try catalogue(of: .policy).filter { $0.newest(on: today) != nil }
    if policies.count == 1, let only = policies.first { return only }
    let lacking = Set(
      try dueNow().filter { !$0.standing.status.isHeld }.compactMap(\.standing.requirement?.subject))
    let due = policies.filter { lacking.contains($0.subject.code) }
    guard due.count == 1, let only = due.first else {
      throw SubjectError.nameOne(codes: (due.isEmpty ? policies : due).map(\.subject.code))
    }
    return only
  }

  /// Whether a name that was typed is that of whoever uses the register; case, spacing and accents are forgiven.
  public func isMyName(_ typed: String) -> Bool {
    guard let me else { return false }
    let name = FoldedName(given: me.givenName, family: me.familyName)
    // A name without a letter in it is only recognised as it stands.
    return name.isEmpty ? typed == me.fullName : name.isMeant(by: typed)
  }

  /// Records that whoever uses the register acknowledges what they read.
  ///
  /// - Throws: ``ReadingError`` when it is no longer the text that they read, ``IdentityError``, `StoreError`.
  public func acknowledge(_ reading: PolicyReading, after time: Reading) throws -> Receipt {
    try record(reading, after: time, isAccepted: true, note: nil)
  }

  /// Records that whoever uses the register does not acknowledge what they read; it satisfies nothing.
  ///
  /// - Throws: as ``acknowledge(_:after:)``; ``RecordError/unfitText(what:reason:)`` for the reason.
  public func decline(_ reading: PolicyReading, after time: Reading, reason: String?) throws -> Receipt {
    try record(reading, after: time, isAccepted: false, note: reason)
  }

  private func record(_ reading: PolicyReading, after time: Reading, isAccepted: Bool, note: String?) throws
    -> Receipt
  {
    let person = try requireMe()
    try require(.actForMyself, about: person)
    return try enter(isAccepted ? .acknowledge : .decline, about: person) { change in
      try expect(reading.version, of: reading.subject, by: reading.person)
      var row = RecordRow(
        person: person, number: RecordNumber(entry: change.entry), subject: reading.subject.id,
        version: reading.version.place, day: today, satisfies: isAccepted,
        evidence: grant == nil ? .prompt : .code)
      row.seconds = time.seconds
      row.note = try note.map { try checked($0, "reason") }
      try change.insert(row)
      try useCode(for: reading.version, in: change)
    }
  }

  /// Refuses unless it is the same person, and the version that they were shown is still what the register has.
  ///
  /// A register that was restored from a backup in the meantime may have another one in its place.
  func expect(_ version: VersionRow, of subject: SubjectRow, by person: PersonNumber) throws {
    let entry = try catalogue().first { $0.subject.id == subject.id }
    guard me?.number == person, let entry, entry.subject.code == subject.code,
      entry.versions.contains(version)
    else { throw ReadingError.changedMeanwhile(code: subject.code) }
  }

  /// Makes a change about one person that always writes something.
  ///
  /// - Throws: ``PersonError/erased(_:)`` besides what the body throws.
  func enter(_ kind: EntryKind, about person: PersonNumber, _ body: (Change) throws -> Void) throws -> Receipt {
    let made = try change(kind) { change in
      if try store.person(person)?.isErased ?? false { throw PersonError.erased(person) }
      try change.about(person)
      try body(change)
    }
    guard let receipt = made.receipt else { throw StoreError.refused(detail: "the change wrote nothing") }
    return receipt
  }
}
