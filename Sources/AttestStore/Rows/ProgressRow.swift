import AttestRules

/// How far somebody has come in a course that they have not finished.
public struct ProgressRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.progress
  /// Who.
  public let person: PersonNumber
  /// The course.
  public let subject: Int64
  /// The place of the version.
  public let version: Int
  /// How far, as the course keeps it.
  public let state: [UInt8]

  /// A state of progress; see the properties.
  public init(person: PersonNumber, subject: Int64, version: Int, state: [UInt8]) {
    self.person = person
    self.subject = subject
    self.version = version
    self.state = state
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(person.text)
    row.integer(subject)
    row.integer(Int64(version))
    row.blob(state)
  }
}
