/// The number of a record: the audit entry that brought it in, and its place among the records of that entry.
public struct RecordNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number of the audit entry.
  public let entry: Int64
  /// The place in the entry, from 1.
  public let item: Int32

  /// The record at this place of this entry.
  @inlinable
  public init(entry: Int64, item: Int32 = 1) {
    self.entry = entry
    self.item = item
  }

  /// Whether one record was entered before another.
  @inlinable
  public static func < (left: RecordNumber, right: RecordNumber) -> Bool {
    (left.entry, left.item) < (right.entry, right.item)
  }

  /// `17` for the only or first record of entry 17, `17.4` for the fourth.
  public var description: String { item == 1 ? "\(entry)" : "\(entry).\(item)" }
}

/// What somebody recorded of a person: that they acknowledged a policy or completed a course, or did not.
public struct Record: Hashable, Sendable {
  /// Its number, which also gives the order of entry.
  public let number: RecordNumber
  /// The policy or course.
  public let subject: SubjectCode
  /// Which version, as its place in the history of the subject, from 0.
  public let version: Int
  /// The day it was made.
  public let day: Day
  /// Whether it satisfies: accepted, or passed.
  ///
  /// Declined and failed ones are kept and satisfy nothing.
  public let satisfies: Bool
  /// How it was made.
  public let evidence: Evidence
  /// The day from which it counts no more, if it was voided.
  public let voided: Day?

  /// A record; see the properties.
  public init(
    number: RecordNumber, subject: SubjectCode, version: Int, day: Day, satisfies: Bool,
    evidence: Evidence = .prompt, voided: Day? = nil
  ) {
    self.number = number
    self.subject = subject
    self.version = version
    self.day = day
    self.satisfies = satisfies
    self.evidence = evidence
    self.voided = voided
  }

  /// Whether it counts on a day: it satisfies, was made by then, and was not voided by then.
  @inlinable
  public func counts(on day: Day) -> Bool {
    guard satisfies, self.day <= day else { return false }
    guard let voided else { return true }
    return day < voided
  }

  /// Whether it would count on a day had it not been voided from that very day.
  func isVoided(from day: Day) -> Bool {
    satisfies && self.day <= day && voided == day
  }
}
