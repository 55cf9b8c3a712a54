import AttestRules

/// Whether somebody was eligible when a decision was taken, as it stood then.
public struct DecisionOperatorRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.decisionOperator
  /// Which account.
  public let account: Int64
  /// The entry of the decision.
  public let entry: Int64
  /// The operator.
  public let person: PersonNumber
  /// The reasons against, in words; nil for somebody who was eligible.
  public let reasons: String?
  /// Until when they were eligible, as known then; nil when no end was in sight, or they were not.
  public let until: Day?

  /// An answer; see the properties.
  public init(account: Int64, entry: Int64, person: PersonNumber, eligibility: Eligibility) {
    self.account = account
    self.entry = entry
    self.person = person
    switch eligibility {
    case .eligible(let until): (reasons, self.until) = (nil, until)
    case .notEligible(let objections):
      (reasons, until) = (objections.map(\.description).joined(separator: "; "), nil)
    }
  }

  init(_ row: Statement) {
    account = row.integer(0)
    entry = row.integer(1)
    person = PersonNumber(stored: row.text(2))
    reasons = row.optionalText(3)
    until = row.optionalDay(4)
  }

  /// Whether they were eligible.
  public var isEligible: Bool { reasons == nil }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.integer(account)
    row.integer(entry)
    row.text(person.text)
    row.text(reasons)
    row.day(until)
  }
}

/// What somebody held under one gating requirement when a decision was taken, as it stood then.
public struct DecisionEvidenceRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.decisionEvidence
  /// Which account.
  public let account: Int64
  /// The entry of the decision.
  public let entry: Int64
  /// The operator.
  public let person: PersonNumber
  /// The requirement.
  public let requirement: RequirementCode
  /// The policy or course.
  public let subject: SubjectCode
  /// What they held; nil when nothing counted.
  public let held: Held?

  /// A record as it stood.
  public struct Held: Hashable, Sendable {
    /// The record.
    public let record: RecordNumber
    /// The version that it is for.
    public let version: VersionLabel
    /// The day it was made.
    public let made: Day
    /// To when it held; nil for ever.
    public let until: Day?
    /// Why it would end then.
    public let cause: String
    /// How it was made.
    public let evidence: Evidence

    /// A record; see the properties.
    public init(
      record: RecordNumber, version: VersionLabel, made: Day, until: Day?, cause: String, evidence: Evidence
    ) {
      self.record = record
      self.version = version
      self.made = made
      self.until = until
      self.cause = cause
      self.evidence = evidence
    }
  }

  /// What was held; see the properties.
  public init(
    account: Int64, entry: Int64, person: PersonNumber, requirement: RequirementCode, subject: SubjectCode,
    held: Held?
  ) {
    self.account = account
    self.entry = entry
    self.person = person
    self.requirement = requirement
    self.subject = subject
    self.held = held
  }

  init(_ row: Statement) {
    account = row.integer(0)
    entry = row.integer(1)
    person = PersonNumber(stored: row.text(2))
    requirement = RequirementCode(stored: row.text(3))
    subject = SubjectCode(stored: row.text(4))
    held =
      row.isNull(5)
      ? nil
      : Held(
        record: RecordNumber(entry: row.integer(5), item: Int32(truncatingIfNeeded: row.integer(6))),
        version: VersionLabel(stored: row.text(7)), made: row.day(8), until: row.optionalDay(9),
        cause: row.text(10),
        evidence: Evidence(rawValue: UInt8(truncatingIfNeeded: row.integer(11))) ?? .import)
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.integer(account)
    row.integer(entry)
    row.text(person.text)
    row.text(requirement.text)
    row.text(subject.text)
    row.integer(held?.record.entry)
    row.integer((held?.record.item).map(Int64.init))
    row.text(held?.version.text)
    row.day(held?.made)
    row.day(held.flatMap(\.until))
    row.text(held?.cause)
    row.integer((held?.evidence.rawValue).map(Int64.init))
  }
}
