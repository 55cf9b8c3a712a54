import AttestRules

/// Somebody's late item in the digest of a manager or of the SLT.
public struct DigestItemRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.digestItem
  /// The digest.
  public let message: Int64
  /// Who is late.
  public let person: PersonNumber
  /// With what.
  public let requirement: RequirementCode
  /// Since when.
  public let due: Day
  /// The stage, in days from the due day.
  public let stage: Int

  /// An item; see the properties.
  public init(message: Int64, person: PersonNumber, requirement: RequirementCode, due: Day, stage: Int) {
    self.message = message
    self.person = person
    self.requirement = requirement
    self.due = due
    self.stage = stage
  }

  init(_ row: Statement) {
    message = row.integer(0)
    person = PersonNumber(stored: row.text(1))
    requirement = RequirementCode(stored: row.text(2))
    due = row.day(3)
    stage = Int(row.integer(4))
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.integer(message)
    row.text(person.text)
    row.text(requirement.text)
    row.day(due)
    row.integer(Int64(stage))
  }
}
