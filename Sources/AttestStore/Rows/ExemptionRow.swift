import AttestRules

/// An exemption as it is kept.
public struct ExemptionRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.exemption
  /// Who is exempt.
  public let person: PersonNumber
  /// From what, and when.
  public let exemption: Exemption
  /// Why.
  public let reason: String
  /// The login of whoever granted it.
  public let grantedBy: String

  /// An exemption; see the properties.
  public init(person: PersonNumber, exemption: Exemption, reason: String, grantedBy: String) {
    self.person = person
    self.exemption = exemption
    self.reason = reason
    self.grantedBy = grantedBy
  }

  init(_ row: Statement, person: PersonNumber) {
    self.person = person
    exemption = Exemption(
      requirement: RequirementCode(stored: row.text(1)),
      days: DayRange(first: row.day(2), last: row.optionalDay(3)))
    reason = row.text(4)
    grantedBy = row.text(5)
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(person.text)
    row.text(exemption.requirement.text)
    row.day(exemption.days.first)
    row.day(exemption.days.last)
    row.text(reason)
    row.text(grantedBy)
  }
}
