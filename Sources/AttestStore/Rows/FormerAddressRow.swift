import AttestRules

/// An address that somebody had before, so that its passing to somebody else is noticed.
public struct FormerAddressRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.formerAddress
  /// The address.
  public let email: String
  /// Who had it.
  public let person: PersonNumber

  /// A former address; see the properties.
  public init(email: String, person: PersonNumber) {
    self.email = email
    self.person = person
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(email)
    row.text(person.text)
  }
}
