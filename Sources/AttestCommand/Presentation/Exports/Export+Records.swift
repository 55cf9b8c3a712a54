import AttestExchange
import AttestStore

extension Export {
  /// A row an acceptance or refusal of a policy.
  static let attestations = Export(table: .attestations) { try write(.policy, $0) }

  /// A row an attempt at a course.
  static let completions = Export(table: .completions) { try write(.course, $0) }

  private static func write(_ sort: SubjectKind, _ request: ExportRequest) throws {
    let labels = RecordLabels(try request.scope.register.catalogue())
    try request.scope.forEachDossier { dossier in
      for row in dossier.records where labels.subject(of: row)?.sort == sort {
        try request.writer.record(row, labels, hasScore: sort == .course)
      }
    }
  }
}

extension TableWriter {
  /// A row of the table `attestations` or `completions`.
  fileprivate func record(_ row: RecordRow, _ labels: RecordLabels, hasScore: Bool) throws(WriteError) {
    try cell(row.person.text)
    try cell(labels.subject(of: row)?.code.text)
    try cell(labels.label(of: row)?.text)
    try cell(row.day)
    try cell(labels.outcome(of: row))
    if hasScore { try cell(row.score) }
    try cell(row.evidence.description)
    try cell(row.reference)
    try cell(row.voided)
    try cell(row.voidReason ?? labels.reason(of: row))
    try endRow()
  }
}
