import AttestRules
import AttestText

/// Whether something is read or taken.
public enum SubjectKind: String, Sendable {
  /// A policy, which is read and acknowledged.
  case policy
  /// A course, which is completed.
  case course
}

/// A policy or course.
public struct SubjectRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.subject
  /// The number that stands for it in other tables.
  public var id: Int64
  /// Its code.
  public var code: SubjectCode
  /// Whether it is a policy or a course.
  public var sort: SubjectKind
  /// Its title.
  public var title: String
  /// Who owns it.
  public var owner: PersonNumber?
  /// The body that approves it.
  public var approvedBy: String?
  /// How often it is reviewed, in months.
  public var reviewMonths: Int?
  /// When it is next reviewed.
  public var nextReview: Day?

  /// A policy or course; see the properties.
  public init(id: Int64, code: SubjectCode, sort: SubjectKind, title: String) {
    self.id = id
    self.code = code
    self.sort = sort
    self.title = title
  }

  init(_ row: Statement) {
    id = row.integer(0)
    code = SubjectCode(stored: row.text(1))
    sort = SubjectKind(rawValue: row.text(2)) ?? .policy
    title = row.text(3)
    owner = row.optionalText(4).map { PersonNumber(stored: $0) }
    approvedBy = row.optionalText(5)
    reviewMonths = row.isNull(6) ? nil : Int(row.integer(6))
    nextReview = row.optionalDay(7)
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.integer(id)
    row.text(code.text)
    row.text(sort.rawValue)
    row.text(title)
    row.text(owner?.text)
    row.text(approvedBy)
    row.integer(reviewMonths.map(Int64.init))
    row.day(nextReview)
  }
}

/// A version of a policy or course.
public struct VersionRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.version
  /// The policy or course.
  public let subject: Int64
  /// Its place in the order of publishing, from 0.
  public let place: Int
  /// What the rules care about.
  public let version: Version
  /// What changed, in a sentence or two.
  public let summary: String?
  /// How many minutes reading or taking it should need.
  public let minutes: Int
  /// The pass mark of a course's quiz, in per cent.
  public let passMark: Int?

  /// A version; see the properties.
  public init(subject: Int64, place: Int, version: Version, summary: String?, minutes: Int, passMark: Int?) {
    self.subject = subject
    self.place = place
    self.version = version
    self.summary = summary
    self.minutes = minutes
    self.passMark = passMark
  }

  init(_ row: Statement) {
    subject = row.integer(0)
    place = Int(row.integer(1))
    version = Version(
      label: VersionLabel(stored: row.text(2)), published: row.day(3), effective: row.day(4),
      isMaterial: row.integer(5) == 1)
    summary = row.optionalText(6)
    minutes = Int(row.integer(7))
    passMark = row.isNull(8) ? nil : Int(row.integer(8))
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.integer(subject)
    row.integer(Int64(place))
    row.text(version.label.text)
    row.day(version.published)
    row.day(version.effective)
    row.integer(version.isMaterial ? 1 : 0)
    row.text(summary)
    row.integer(Int64(minutes))
    row.integer(passMark.map(Int64.init))
  }
}

/// One file of a version, byte for byte as it was published.
public struct DocumentRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.document
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
