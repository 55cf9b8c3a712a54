import AttestRules
import AttestStore
import AttestText

/// What somebody is to read: a version, its text, and what changed since they last acknowledged.
public struct PolicyReading: Sendable {
  /// The policy.
  public let subject: SubjectRow
  /// The version to read: the newest published, in its notice period too.
  public let version: VersionRow
  /// Its text.
  public let text: Document
  /// The version that the person last acknowledged, with its text; nil when they never did.
  public let previous: (version: VersionRow, text: Document)?
  /// Whether they have already acknowledged this very version.
  public let isAcknowledged: Bool

  /// The statement that is signed.
  public var statement: String {
    "I have read and understood “\(subject.title)”, version \(version.version.label), and I will keep to it."
  }
}

/// What reading and answering at the prompt came to.
public struct Reading: Sendable {
  /// The seconds spent on the text.
  public let seconds: Int

  /// A reading that took so many seconds.
  public init(seconds: Int) {
    self.seconds = seconds
  }
}

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
    let accepted = try store.dossier(of: person)?.records.filter {
      $0.subject == entry.subject.id && $0.satisfies && $0.voided == nil
    }
    let last = accepted?.max { ($0.version, $0.number) < ($1.version, $1.number) }
    let previous = try last.flatMap { $0.version < version.place ? entry.versions[$0.version] : nil }
      .map { ($0, try text(of: $0)) }
    return PolicyReading(
      subject: entry.subject, version: version, text: try text(of: version), previous: previous,
      isAcknowledged: last?.version == version.place)
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
    return FoldedName(typed) == FoldedName(given: me.givenName, family: me.familyName)
  }

  /// Records that whoever uses the register acknowledges what they read.
  public func acknowledge(_ reading: PolicyReading, after time: Reading) throws -> Receipt {
    try record(reading, after: time, isAccepted: true, note: nil)
  }

  /// Records that whoever uses the register does not acknowledge what they read; it satisfies nothing.
  public func decline(_ reading: PolicyReading, after time: Reading, reason: String?) throws -> Receipt {
    try record(reading, after: time, isAccepted: false, note: reason)
  }

  private func record(_ reading: PolicyReading, after time: Reading, isAccepted: Bool, note: String?) throws
    -> Receipt
  {
    let person = try requireMe()
    try require(.actForMyself, about: person)
    return try enter(isAccepted ? .acknowledge : .decline, about: person) { change in
      var row = RecordRow(
        person: person, number: RecordNumber(entry: change.entry), subject: reading.subject.id,
        version: reading.version.place, day: today, satisfies: isAccepted, evidence: .prompt)
      row.seconds = time.seconds
      row.note = note
      try change.insert(row)
    }
  }

  /// Makes a change about one person that always writes something.
  func enter(_ kind: EntryKind, about person: PersonNumber, _ body: (Change) throws -> Void) throws -> Receipt
  {
    let made = try change(kind) { change in
      try change.about(person)
      try body(change)
    }
    guard let receipt = made.receipt else { throw StoreError.refused(detail: "the change wrote nothing") }
    return receipt
  }
}
