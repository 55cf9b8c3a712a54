import AttestRules

/// Why a record cannot be made, voided or exempted from.
public enum RecordError: Error, Hashable, Sendable {
  /// The day lies in the future.
  case inFuture(day: Day, today: Day)
  /// The version had not been published yet on the day.
  case notPublishedThen(code: SubjectCode, label: VersionLabel, published: Day, day: Day)
  /// Nobody witnesses themselves.
  case ownRecord
  /// The same was recorded before, by the same login: whoever does not know whether it was done can do it again.
  case recordedBefore(number: RecordNumber)
  /// There is no record with the number.
  case unknown(number: String)
  /// The record was voided before.
  case voidedBefore(number: RecordNumber, from: Day)
  /// A record cannot be voided from before the day it was made.
  case voidBeforeRecord(number: RecordNumber, made: Day, from: Day)
  /// There is no such requirement.
  case unknownRequirement(code: String, nearest: String?)
  /// A last day before the first.
  case endsBeforeItStarts(first: Day, last: Day)
  /// A text that has no place in the register.
  case unfitText(what: String, reason: String)
}
