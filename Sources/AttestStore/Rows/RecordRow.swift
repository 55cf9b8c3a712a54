import AttestRules

/// An attestation or completion as it is kept.
public struct RecordRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.record
  /// Whose it is.
  public var person: PersonNumber
  /// Its number.
  public var number: RecordNumber
  /// The policy or course.
  public var subject: Int64
  /// The place of the version.
  public var version: Int
  /// The day it was made.
  public var day: Day
  /// Accepted or passed, not declined or failed.
  public var satisfies: Bool
  /// How it was made.
  public var evidence: Evidence
  /// The score of a completion, in per cent.
  public var score: Int?
  /// The reference of a signed sheet, or of a file.
  public var reference: String?
  /// A reason for declining, or what a file claimed of its evidence.
  public var note: String?
  /// The seconds spent on it at the prompt.
  public var seconds: Int?
  /// The login of whoever recorded it, when that was somebody else.
  public var recordedBy: String?
  /// The file that it came from.
  public var source: Int64?
  /// The line in that file.
  public var line: Int64?
  /// The day from which it counts no more.
  public var voided: Day?
  /// Why it was voided.
  public var voidReason: String?
  /// The login of whoever voided it.
  public var voidedBy: String?

  /// A record; see the properties.
  public init(
    person: PersonNumber, number: RecordNumber, subject: Int64, version: Int, day: Day, satisfies: Bool,
    evidence: Evidence
  ) {
    self.person = person
    self.number = number
    self.subject = subject
    self.version = version
    self.day = day
    self.satisfies = satisfies
    self.evidence = evidence
  }

  init(_ row: Statement, person: PersonNumber) {
    self.person = person
    number = RecordNumber(entry: row.integer(1), item: Int32(truncatingIfNeeded: row.integer(2)))
    subject = row.integer(3)
    version = Int(row.integer(4))
    day = row.day(5)
    satisfies = row.integer(6) == 1
    evidence = Evidence(rawValue: UInt8(truncatingIfNeeded: row.integer(7))) ?? .import
    score = row.isNull(8) ? nil : Int(row.integer(8))
    reference = row.optionalText(9)
    note = row.optionalText(10)
    seconds = row.isNull(11) ? nil : Int(row.integer(11))
    recordedBy = row.optionalText(12)
    source = row.isNull(13) ? nil : row.integer(13)
    line = row.isNull(14) ? nil : row.integer(14)
    voided = row.optionalDay(15)
    voidReason = row.optionalText(16)
    voidedBy = row.optionalText(17)
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(person.text)
    row.integer(number.entry)
    row.integer(Int64(number.item))
    row.integer(subject)
    row.integer(Int64(version))
    row.day(day)
    row.integer(satisfies ? 1 : 0)
    row.integer(Int64(evidence.rawValue))
    row.integer(score.map(Int64.init))
    row.text(reference)
    row.text(note)
    row.integer(seconds.map(Int64.init))
    row.text(recordedBy)
    row.integer(source)
    row.integer(line)
    row.day(voided)
    row.text(voidReason)
    row.text(voidedBy)
  }
}
