import Attest
import AttestRules
import AttestStore

/// What records are for: the codes and labels behind the numbers that are kept with them.
struct RecordLabels {
  private let entries: [Int64: CatalogueEntry]

  /// The labels of everything that was published.
  init(_ catalogue: [CatalogueEntry]) {
    entries = Dictionary(uniqueKeysWithValues: catalogue.map { ($0.subject.id, $0) })
  }

  /// The policy or course of a record.
  func subject(of row: RecordRow) -> SubjectRow? { entries[row.subject]?.subject }

  /// The label of a record's version.
  func label(of row: RecordRow) -> VersionLabel? {
    guard let versions = entries[row.subject]?.versions, versions.indices.contains(row.version) else {
      return nil
    }
    return versions[row.version].version.label
  }

  /// What came of it: `accepted` or `declined` for a policy, `passed` or `failed` for a course.
  func outcome(of row: RecordRow) -> String {
    if subject(of: row)?.sort == .course {
      row.satisfies ? "passed" : "failed"
    } else {
      row.satisfies ? "accepted" : "declined"
    }
  }

  /// Why somebody declined a policy, or why somebody else recorded for them; nil for anything else.
  ///
  /// An import keeps what its file claims of the evidence in the same place, which is no reason.
  func reason(of row: RecordRow) -> String? {
    let isRecordedFor = row.evidence == .witnessed || row.evidence == .paper
    let isDeclined = !row.satisfies && subject(of: row)?.sort == .policy
    guard isRecordedFor || isDeclined, let note = row.note else { return nil }
    return Evidence.allCases.contains { $0.description == note } ? nil : note
  }

  /// Such as `SOCIAL-MEDIA V2, accepted`, with the score of a completion.
  func words(for row: RecordRow) -> String {
    let what = "\(subject(of: row)?.code.text ?? "?") \(label(of: row)?.text ?? "?")"
    return "\(what), \(outcome(of: row))" + (row.score.map { " with \($0) %" } ?? "")
  }
}
