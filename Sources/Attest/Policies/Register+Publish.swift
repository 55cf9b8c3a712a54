import AttestCourses
import AttestRules
import AttestStore
import AttestText

/// What publishing did.
public struct Publication: Sendable {
  /// The policy or course.
  public let subject: SubjectRow
  /// The version.
  public let version: VersionRow
  /// The files, with their digests.
  public let documents: [DocumentRow]
  /// The entry in the audit chain.
  public let receipt: Receipt
}

extension Register {
  /// Publishes a version of a policy, whose text is kept byte for byte.
  ///
  /// - Throws: ``PublishError``, ``SubjectError``, `DocumentError`, ``PermissionError``.
  public func publishPolicy(_ draft: VersionDraft, fileName: String, bytes: [UInt8]) throws -> Publication {
    let document = try Document(bytes, DocumentKind(fileName: fileName))
    return try publish(
      draft, sort: .policy, heading: document.title, minutes: document.minutesToRead, passMark: nil,
      files: [(fileName, bytes)])
  }

  /// Publishes a version of a course, whose files are kept byte for byte.
  ///
  /// - Parameters:
  ///   - course: the course, without mistakes.
  ///   - files: the files that it was read from.
  ///   - effective: the day from which it is in force; nil for the day it is published.
  ///   - published: the day it is published; nil for today.
  ///   - summary: what changed.
  public func publishCourse(
    _ course: Course, files: [CourseFile], effective: Day?, published: Day?, summary: String?
  ) throws -> Publication {
    var draft = VersionDraft(
      code: course.code, label: course.version, effective: effective ?? published ?? today,
      isMaterial: course.isMaterial)
    draft.published = published
    draft.summary = summary
    draft.title = course.title
    return try publish(
      draft, sort: .course, heading: nil, minutes: course.minutes, passMark: course.passMark,
      files: files.map { ($0.name, $0.bytes) })
  }

  private func publish(
    _ draft: VersionDraft, sort: SubjectKind, heading: String?, minutes: Int, passMark: Int?,
    files: [(name: String, bytes: [UInt8])]
  ) throws -> Publication {
    try require(.publish)
    let kind: EntryKind = sort == .policy ? .policyPublish : .coursePublish
    let made = try change(kind, subject: "\(draft.code) \(draft.label)") { change in
      let all = try catalogue()
      let existing = all.first { $0.subject.code == draft.code }
      if let other = existing?.subject, other.sort != sort {
        throw SubjectError.otherSort(code: draft.code, isCourse: other.sort == .course)
      }
      let version = try draft.version(after: existing?.versions ?? [], today: today)
      let id = existing?.subject.id ?? (all.map(\.subject.id).max() ?? 0) + 1
      let subject = try draft.subject(existing?.subject, sort: sort, id: id, heading: heading)
      let row = VersionRow(
        subject: id, place: existing?.versions.count ?? 0, version: version, summary: draft.summary,
        minutes: minutes, passMark: passMark)
      let documents = files.map {
        DocumentRow(subject: id, place: row.place, path: $0.name, bytes: $0.bytes)
      }
      try change.put(subject)
      try change.insert(row)
      for document in documents where document.path != DocumentRow.quizPath { try change.insert(document) }
      // In a part of its own, so that the answers can be withheld from evidence that is about a person or an account.
      try change.about(nil)
      for document in documents where document.path == DocumentRow.quizPath { try change.insert(document) }
      return (subject: subject, version: row, documents: documents)
    }
    guard let receipt = made.receipt else { throw StoreError.refused(detail: "publishing wrote nothing") }
    return Publication(
      subject: made.result.subject, version: made.result.version, documents: made.result.documents,
      receipt: receipt)
  }
}
