import AttestRules

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
