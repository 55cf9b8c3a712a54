import AttestRules

/// Why a policy or course cannot be found, published or read.
public enum SubjectError: Error, Hashable, Sendable {
  /// There is no such policy or course.
  case unknown(code: String, sort: String, nearest: String?)
  /// It is a course where a policy is needed, or the other way round.
  case otherSort(code: SubjectCode, isCourse: Bool)
  /// It has no version with this label.
  case unknownVersion(code: SubjectCode, label: String, labels: [VersionLabel])
  /// Nothing of it is published yet.
  case nothingPublished(code: SubjectCode)
  /// No policy was named, and not exactly one can be meant.
  case nameOne(codes: [SubjectCode])
}

/// Why a version cannot be published.
public enum PublishError: Error, Hashable, Sendable {
  /// The label is taken; two texts never share one.
  case labelTaken(code: SubjectCode, label: VersionLabel)
  /// The effective day is before the published day.
  case effectiveBeforePublished(effective: Day, published: Day)
  /// The effective day is not after that of the version before.
  case effectiveNotLater(effective: Day, previous: VersionLabel, previousEffective: Day)
  /// The published day is before that of the version before.
  case publishedEarlier(published: Day, previous: VersionLabel, previousPublished: Day)
  /// The published day has not come yet.
  case publishedInFuture(published: Day, today: Day)
  /// A first version needs a title, and the text has no heading to take it from.
  case titleNeeded(code: SubjectCode)
  /// The title or the summary has something in it that has no place there.
  case unfitText(what: String, reason: String)
}
