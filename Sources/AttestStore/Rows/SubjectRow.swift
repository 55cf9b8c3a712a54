import AttestRules

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
