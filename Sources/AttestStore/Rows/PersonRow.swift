import AttestRules

/// A person as they are kept.
public struct PersonRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.person
  /// The HR system's key.
  public var number: PersonNumber
  /// The given name, in normal form C.
  public var givenName: String
  /// The family name, in normal form C.
  public var familyName: String
  /// The address; never an identity.
  public var email: String?
  /// Their account on the machine.
  public var login: String?

  /// A person; see the properties.
  public init(
    number: PersonNumber, givenName: String, familyName: String, email: String? = nil, login: String? = nil
  ) {
    self.number = number
    self.givenName = givenName
    self.familyName = familyName
    self.email = email
    self.login = login
  }

  init(_ row: Statement) {
    number = PersonNumber(stored: row.text(0))
    givenName = row.text(1)
    familyName = row.text(2)
    email = row.optionalText(3)
    login = row.optionalText(4)
  }

  /// Whether the person was erased: nobody else is without a name.
  public var isErased: Bool { givenName.isEmpty && familyName.isEmpty }

  /// Given name and family name; a word in brackets for somebody who was erased.
  public var fullName: String {
    isErased ? "(erased)" : [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(number.text)
    row.text(givenName)
    row.text(familyName)
    row.text(email)
    row.text(login)
  }
}
