import AttestExchange
import AttestRules
import AttestStore
import AttestText

/// Adds the records of a file that the register does not have yet, with the evidence *import* (rules, section 6).
final class RecordsImport {
  private static let rowsBetweenReports = 4096

  let register: Register
  let request: ImportRequest
  private let sort: SubjectKind
  var report: ImportReport
  private var batch: RecordBatch
  private let voids: [VoidedElsewhere]
  private let digest: SHA256Digest
  private let rejects: RejectedRows?
  private var refusals: [RecordComparison.Refusal] = []

  init(
    _ register: Register, _ request: ImportRequest, _ sort: SubjectKind,
    _ read: RecordsRead, rejects: RejectedRows?
  ) {
    self.register = register
    self.request = request
    self.sort = sort
    batch = read.batch
    voids = read.voids
    digest = read.digest
    report = read.report
    self.rejects = rejects
  }

  func run() throws -> ImportReport {
    do {
      let kind: EntryKind = sort == .policy ? .attestationsImport : .completionsImport
      report.receipt = try register.change(kind, references: .known) { change in
        try apply(to: change)
        try change.flush()
        try void(voids, in: change)
        try stopForBadRows()
        try rejects?.finish(report.rejected)
        if request.isDryRun { throw DryRun() }
      }.receipt
    } catch is DryRun {}
    report.sortChanges()
    return report
  }

  private func stopForBadRows() throws {
    guard report.rejected.isEmpty || request.skipsBadRows else {
      throw ImportError.badRows(report.rejected, file: request.name)
    }
  }

  private func apply(to change: Change) throws {
    let finder = VersionFinder(try register.catalogue(), sort)
    let versions = batch.versions.names.map {
      finder.version(String(decoding: $0.code, as: UTF8.self), String(decoding: $0.label, as: UTF8.self))
    }
    if !batch.hasOnlyNumbers || !request.decided.isEmpty { try identify() }
    batch.sort()
    let subjects = Set(versions.compactMap { try? $0.found.get().subject })
    let comparison = try RecordComparison(batch, naming: versions, with: RecordSweep(register.store, of: subjects))
    report.openCases = (report.openCases + comparison.unknown).sorted { $0.line < $1.line }
    report.unchanged = comparison.unchanged
    report.warnings += comparison.warnings
    for refusal in (refusals + comparison.refusals).sorted(by: { $0.line < $1.line }) { reject(refusal) }
    try add(comparison.additions, naming: versions, to: change)
    list(comparison.additions)
  }

  /// Finds the people of a file that does not say their numbers, or of whom somebody settled who is meant.
  private func identify() throws {
    let store = register.store
    let resolver = PersonResolver(
      store, lookup: try PersonLookup(store), today: register.today, decided: request.decided)
    try batch.identify { identity, row in
      let line = Int(row.line)
      if let person = try resolver.person(identity, line: line) { return person }
      let open = resolver.openCases[identity]
      refusals.append(
        RecordComparison.Refusal(
          line: row.line, column: nil, value: identity.text, words: open?.words ?? "", unnamed: open?.unnamedWords))
      return nil
    }
    report.openCases = Array(resolver.openCases.values)
  }

  private func add(_ additions: RecordAdditions, naming versions: [NamedVersion], to change: Change) throws {
    guard additions.count > 0 else { return }
    let source = try register.store.source(named: request.name, digest: digest.hex)
    if !source.isKnown { try change.put(SourceRow(id: source.id, name: request.name, digest: digest)) }
    let login = register.identity.login
    var record = RowBytes()
    var (item, told): (Int32, Int) = (0, 0)
    try change.insertingBehind {
      try additions.forEachPerson { bytes, rows in
        let person = RecordBatch.who(bytes, rows[0])
        try change.about(personNumber: person)
        for row in rows {
          item += 1
          let version = try versions[Int(row.version)].version(on: row.day)
          RecordBatch.write(
            row, bytes, of: person, RecordNumber(entry: change.entry, item: item), for: version, source: source.id,
            login: login, to: &record)
          try record.bytes.withUnsafeBytes { try change.insertInBulk(into: .record, fields: $0) }
        }
        guard Int(item) - told >= RecordsImport.rowsBetweenReports else { return }
        told = Int(item)
        request.progress?(told, additions.count)
      }
    }
  }

  /// Lists what is new one by one, unless there is too much to look at.
  private func list(_ additions: RecordAdditions) {
    guard additions.count <= ImportReport.mostListed else {
      report.arrivals = additions
      return
    }
    additions.forEachChange { report.changes.append($0) }
  }

  private func reject(_ refusal: RecordComparison.Refusal) {
    report.rejected.add(row: [
      Problem(
        place: SourcePlace(line: Int(refusal.line), column: 1), column: refusal.column, value: refusal.value,
        reason: .refused(refusal.words, unnamed: refusal.unnamed))
    ])
  }
}

extension Register {
  /// Imports attestations: who accepted or declined which version of a policy.
  public func importAttestations(
    _ request: ImportRequest, rejects: RejectedRows? = nil
  ) throws -> ImportReport {
    try require(.keepRecords)
    let read = try readRecords(AttestationField.self, request, rejects: rejects) { $1.add($0) }
    return try RecordsImport(self, request, .policy, read, rejects: rejects).run()
  }

  /// Imports completions: who took which version of a course, and how it went.
  public func importCompletions(
    _ request: ImportRequest, rejects: RejectedRows? = nil
  ) throws -> ImportReport {
    try require(.keepRecords)
    let read = try readRecords(CompletionField.self, request, rejects: rejects) { $1.add($0) }
    return try RecordsImport(self, request, .course, read, rejects: rejects).run()
  }
}
