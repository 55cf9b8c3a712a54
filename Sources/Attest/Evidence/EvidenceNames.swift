import AttestRules
import AttestStore

/// What the numbers of policies, courses and versions stand for, as far as a pack shows them.
struct EvidenceNames {
  private var subjects: [Int64: (code: String, sort: SubjectKind)] = [:]
  private var labels: [Int64: [Int64: String]] = [:]

  /// The names, read from what a sweep has gone through.
  init(_ sweep: EvidenceSweep) throws {
    try sweep.forEachRow(of: .subject) { row in
      if let id = row[0].integer, let code = row[1].string, let sort = row[2].string.flatMap(SubjectKind.init) {
        subjects[id] = (code, sort)
      }
    }
    try sweep.forEachRow(of: .version) { row in
      if let subject = row[0].integer, let place = row[1].integer {
        labels[subject, default: [:]][place] = row[2].string
      }
    }
  }

  /// The code of a policy or course.
  func code(_ subject: Int64?) -> String? { subject.flatMap { subjects[$0]?.code } }

  /// Whether it is a policy or a course.
  func sort(_ subject: Int64?) -> SubjectKind? { subject.flatMap { subjects[$0]?.sort } }

  /// The label of a version.
  func label(_ subject: Int64?, _ place: Int64?) -> String? {
    guard let subject, let place else { return nil }
    return labels[subject]?[place]
  }
}

extension RowReader.Field {
  /// The number in it; nil when it has none.
  var integer: Int64? {
    if case .integer(let value) = self { value } else { nil }
  }

  /// The text in it; nil when it has none.
  var string: String? {
    if case .text(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil }
  }
}
