import AttestRules

/// A one-time code, by which somebody without a login signs one version of a policy, or passes one of a course.
///
/// Of the code itself only the first part is kept, by which it is found again; of the rest only a slow hash.
public struct CodeRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.code
  /// The first part of the code.
  public let selector: String
  /// Who was given it.
  public let person: PersonNumber
  /// The policy or course.
  public let subject: Int64
  /// The place of the version.
  public let version: Int
  /// The last day on which it can be used.
  public let expires: Day
  /// The salt.
  public let salt: [UInt8]
  /// The hash of the rest of the code.
  public let hash: [UInt8]
  /// How often the rest was typed wrongly.
  public var attempts: Int
  /// The entry of the record that was signed with it; nil while it was not used.
  public var used: Int64?

  /// A code that nobody has tried yet.
  public init(
    selector: String, person: PersonNumber, subject: Int64, version: Int, expires: Day, salt: [UInt8],
    hash: [UInt8]
  ) {
    self.selector = selector
    self.person = person
    self.subject = subject
    self.version = version
    self.expires = expires
    self.salt = salt
    self.hash = hash
    attempts = 0
  }

  init(_ row: Statement) {
    selector = row.text(0)
    person = PersonNumber(stored: row.text(1))
    subject = row.integer(2)
    version = Int(row.integer(3))
    expires = row.day(4)
    salt = Array(row.bytes(5))
    hash = Array(row.bytes(6))
    attempts = Int(row.integer(7))
    used = row.isNull(8) ? nil : row.integer(8)
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(selector)
    row.text(person.text)
    row.integer(subject)
    row.integer(Int64(version))
    row.day(expires)
    row.blob(salt)
    row.blob(hash)
    row.integer(Int64(attempts))
    row.integer(used)
  }
}
