import AttestText

/// One file of a version, byte for byte as it was published.
public struct DocumentRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.document
  /// What the file with the quiz of a course is called, which has the answers.
  public static let quizPath = "quiz.gift"
  /// The policy or course.
  public let subject: Int64
  /// The place of the version.
  public let place: Int
  /// The name of the file.
  public let path: String
  /// The digest of the bytes.
  public let digest: SHA256Digest
  /// What the file holds.
  public let bytes: [UInt8]

  /// A file, whose digest is worked out.
  public init(subject: Int64, place: Int, path: String, bytes: [UInt8]) {
    self.subject = subject
    self.place = place
    self.path = path
    self.bytes = bytes
    digest = SHA256Digest.of(bytes)
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.integer(subject)
    row.integer(Int64(place))
    row.text(path)
    row.text(digest.hex)
    row.blob(bytes)
  }
}
