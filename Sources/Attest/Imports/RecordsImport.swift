import AttestExchange
import AttestRules
import AttestStore
import AttestText

/// Adds the records of a file that the register does not have yet, with the evidence *import* (rules, section 6).
final class RecordsImport {
  let register: Register
  let request: ImportRequest
  private let sort: SubjectKind
  var report: ImportReport
  private let lines: [RecordLine]
  private let voids: [VoidedElsewhere]
  private let digest: SHA256Digest
  private var item: Int32 = 0
  private var labels: [Int64: [String]] = [:]

  init(
    _ register: Register, _ request: ImportRequest, _ sort: SubjectKind,
    _ read: RecordsRead
  ) {
    self.register = register
    self.request = request
    self.sort = sort
    lines = read.lines
    voids = read.voids
    digest = read.digest
    report = read.report
  }

  func run() throws -> ImportReport {
    do {
      let kind: EntryKind = sort == .policy ? .attestationsImport : .completionsImport
      report.receipt = try register.change(kind) { change in
        try apply(to: change)
        try void(voids, in: change)
        try stopForBadRows()
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
    let source = try register.store.source(named: request.name, digest: digest.hex)
    let lookup = try PersonLookup(register.store)
    let resolver = PersonResolver(
      register.store, lookup: lookup, today: register.today, decided: request.decided)
    let catalogue = try register.catalogue()
    let versions = VersionFinder(catalogue, sort)
    for entry in catalogue {
      labels[entry.subject.id] = entry.versions.map { "\(entry.subject.code) \($0.version.label)" }
    }
    var people: [PersonNumber: [RecordRow]] = [:]
    for line in lines {
      guard let person = try resolver.person(line.identity, line: line.line) else {
        let open = resolver.openCases[line.identity]
        reject(line, nil, line.identity.text, open?.words ?? "", unnamed: open?.unnamedWords)
        continue
      }
      do throws(VersionFinder.Problem) {
        let (subject, version) = try versions.find(line)
        people[person, default: []].append(
          RecordRow(line, person: person, subject: subject, version: version, source: source.id))
      } catch { reject(line, error.column, error.value, error.words) }
    }
    report.openCases = resolver.openCases.values.sorted { $0.line < $1.line }
    let file = SourceRow(id: source.id, name: request.name, digest: digest)
    var isNamed = source.isKnown
    for (person, rows) in people.sorted(by: { $0.key < $1.key }) {
      let added = try new(rows, of: person, lookup)
      if !added.isEmpty, !isNamed {
        try change.put(file)
        isNamed = true
      }
      try add(added, of: person, lookup, change)
    }
  }

  /// Those of a person's rows that the register does not have yet.
  private func new(_ rows: [RecordRow], of number: PersonNumber, _ lookup: PersonLookup) throws -> [RecordRow] {
    var stored = Dictionary(grouping: try lookup.records(of: number)) { RecordKey($0) }
    var added: [RecordRow] = []
    for row in rows {
      let key = RecordKey(row)
      guard let same = stored[key]?.popLast() else {
        added.append(row)
        continue
      }
      report.unchanged += 1
      if row.voided != nil, same.voided == nil {
        report.warnings.append(.voidInFileOnly(person: number, record: same.number))
      }
    }
    return added
  }

  private func add(
    _ rows: [RecordRow], of number: PersonNumber, _ lookup: PersonLookup, _ change: Change
  ) throws {
    guard !rows.isEmpty else { return }
    let name = try lookup.person(number)?.fullName ?? ""
    try change.about(number)
    for var row in rows {
      item += 1
      row.number = RecordNumber(entry: change.entry, item: item)
      if row.voided != nil { row.voidedBy = register.identity.login }
      try change.insert(row)
      report.changes.append(
        ImportChange(
          kind: .new, person: number, name: name, about: words(row), column: "day", from: "", to: "\(row.day)"
        ))
    }
  }

  /// Such as `SOCIAL-MEDIA V1, accepted`.
  private func words(_ row: RecordRow) -> String {
    let outcome =
      switch (sort, row.satisfies) {
      case (.policy, true): "accepted"
      case (.policy, false): "declined"
      case (.course, true): "passed"
      case (.course, false): "failed"
      }
    return "\(labels[row.subject]?[row.version] ?? ""), \(outcome)\(row.voided == nil ? "" : ", void")"
  }

  private func reject(
    _ line: RecordLine, _ column: String?, _ value: String, _ words: String, unnamed: String? = nil
  ) {
    report.rejected.add(row: [
      Problem(
        place: SourcePlace(line: line.line, column: 1), column: column, value: value,
        reason: .refused(words, unnamed: unnamed))
    ])
  }
}

extension RecordRow {
  fileprivate init(_ line: RecordLine, person: PersonNumber, subject: Int64, version: Int, source: Int64) {
    self.init(
      person: person, number: RecordNumber(entry: 0), subject: subject, version: version, day: line.day,
      satisfies: line.satisfies, evidence: .import)
    score = line.score
    reference = line.reference
    // What the file claims of its evidence is kept and never believed.
    note = line.voided == nil ? line.reason ?? line.claimedEvidence : line.claimedEvidence
    self.source = source
    self.line = Int64(line.line)
    voided = line.voided
    voidReason = line.voided == nil ? nil : line.reason ?? "void in \(line.reference ?? "the file")"
  }
}

extension Register {
  /// Imports attestations: who accepted or declined which version of a policy.
  public func importAttestations(
    _ request: ImportRequest, rejects: ((RejectedRow) throws -> Void)? = nil
  ) throws -> ImportReport {
    try require(.keepRecords)
    let read = try readRecords(AttestationField.self, request, rejects: rejects) { RecordLine($0) }
    return try RecordsImport(self, request, .policy, read).run()
  }

  /// Imports completions: who took which version of a course, and how it went.
  public func importCompletions(
    _ request: ImportRequest, rejects: ((RejectedRow) throws -> Void)? = nil
  ) throws -> ImportReport {
    try require(.keepRecords)
    let read = try readRecords(CompletionField.self, request, rejects: rejects) { RecordLine($0) }
    return try RecordsImport(self, request, .course, read).run()
  }
}
