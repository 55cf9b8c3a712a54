import Attest
import AttestExchange
import AttestStore

/// Completions as xAPI statements, for learning record stores.
enum XAPIExport {
  /// Writes every completion, one by one as it is read.
  static func write(_ request: ExportScope, to sink: some ByteSink) throws {
    let labels = RecordLabels(try request.register.catalogue())
    let writer = try XAPIWriter(register: try request.register.organisation().settings.name, to: sink)
    try request.forEachDossier { dossier in
      for row in dossier.records {
        guard let subject = labels.subject(of: row), subject.sort == .course else { continue }
        var completion = XAPICompletion(
          record: "\(row.number)", personNumber: row.person.text, name: dossier.person.fullName,
          course: subject.code.text, title: subject.title, version: labels.label(of: row)?.text ?? "",
          day: row.day, isPassed: row.satisfies)
        completion.score = row.score
        completion.voided = row.voided
        try writer.write(completion)
      }
    }
    try writer.finish()
  }
}
