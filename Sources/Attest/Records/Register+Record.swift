import AttestRules
import AttestStore
import AttestText

/// How a record for somebody else came about.
public enum RecordedEvidence: Hashable, Sendable {
  /// It was done in the recorder's presence.
  case witnessed
  /// A signed sheet, with its reference.
  case paper(reference: String)
}

extension Register {
  /// Records for somebody else that they acknowledged a policy or completed a course.
  ///
  /// The same record again, of the same day and evidence by the same login, is refused, so that nothing is there twice
  /// when somebody tries again after a failure.
  ///
  /// - Parameters:
  ///   - person: whom it is for; never oneself.
  ///   - code: the policy or course.
  ///   - label: the version.
  ///   - done: the day it was done, not in the future and not before the version was published.
  ///   - reason: why they did not sign themselves; kept with the record.
  public func record(
    for person: PersonRow, _ code: String, label: String, done: Day, evidence: RecordedEvidence, reason: String? = nil
  ) throws -> Receipt {
    try require(.keepRecords)
    guard person.number != me?.number else { throw RecordError.ownRecord }
    guard done <= today else { throw RecordError.inFuture(day: done, today: today) }
    return try enter(.recordFor, about: person.number) { change in
      let entry = try entry(code)
      let version = try entry.version(label)
      guard version.version.published <= done else {
        throw RecordError.notPublishedThen(
          code: entry.subject.code, label: version.version.label, published: version.version.published,
          day: done)
      }
      var row = RecordRow(
        person: person.number, number: RecordNumber(entry: change.entry), subject: entry.subject.id,
        version: version.place, day: done, satisfies: true, evidence: .witnessed)
      if case .paper(let reference) = evidence {
        row.evidence = .paper
        row.reference = try checked(reference, "reference", .line)
      }
      row.note = try reason.map { try checked($0, "reason") }
      row.recordedBy = identity.login
      if let same = try store.dossier(of: person.number)?.records.first(where: { $0.saysTheSame(as: row) }) {
        throw RecordError.recordedBefore(number: same.number)
      }
      try change.insert(row)
    }
  }

  /// A text that may come into the register.
  func checked(_ text: String, _ what: String, _ rule: OutsideText = .lines) throws(RecordError) -> String {
    do throws(OutsideTextError) { try rule.check(text) } catch {
      throw .unfitText(what: what, reason: error.description)
    }
    return text
  }
}

extension RecordRow {
  /// Whether two records differ in nothing but when they were entered; a voided one is no other's equal.
  fileprivate func saysTheSame(as other: RecordRow) -> Bool {
    var mine = self
    mine.number = other.number
    return mine == other
  }
}
