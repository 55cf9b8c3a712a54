import AttestExchange
import AttestRules
import AttestStore
import AttestText

/// A row of attestations or completions, copied out of the reader.
struct RecordLine {
  let identity: RowIdentity
  let code: String
  let label: String
  let day: Day
  let satisfies: Bool
  let score: Int?
  let claimedEvidence: String?
  let reference: String?
  let voided: Day?
  let reason: String?
  let line: Int

  init(_ row: borrowing AttestationRow) {
    identity = RowIdentity(row.identity)
    code = row.text(.policy).value ?? ""
    label = row.text(.version).value ?? ""
    day = row.day(.day).value ?? .first
    satisfies = row.isAccepted
    score = nil
    claimedEvidence = row.text(.evidence).value
    reference = row.text(.reference).value
    voided = row.day(.voided).value
    reason = row.text(.reason).value
    line = row.line
  }

  init(_ row: borrowing CompletionRow) {
    identity = RowIdentity(row.identity)
    code = row.text(.course).value ?? ""
    label = row.text(.version).value ?? ""
    day = row.day(.day).value ?? .first
    satisfies = row.isPassed
    score = row.score
    claimedEvidence = row.text(.evidence).value
    reference = row.text(.reference).value
    voided = row.day(.voided).value
    reason = row.text(.reason).value
    line = row.line
  }
}

/// What makes two records the same: a file that is imported again adds none of those that are there.
struct RecordKey: Hashable {
  let subject: Int64
  let version: Int
  let day: Day
  let satisfies: Bool
  let score: Int?

  init(_ row: RecordRow) {
    (subject, version, day, satisfies, score) = (row.subject, row.version, row.day, row.satisfies, row.score)
  }
}

/// What a file of attestations or completions holds.
struct RecordsRead {
  let lines: [RecordLine]
  let voids: [VoidedElsewhere]
  /// Of the very bytes that were read.
  let digest: SHA256Digest
  let report: ImportReport
}

extension Register {
  /// Reads a file of attestations or completions, all problems of its rows included.
  func readRecords<Field: TableField>(
    _ type: Field.Type, _ request: ImportRequest, rejects: ((RejectedRow) throws -> Void)?,
    line: (borrowing TableRow<Field>) -> RecordLine
  ) throws -> RecordsRead {
    var options = request.options
    options.today = today
    options.wantsDigest = true
    let reader = try TableReader<Field>(request.input, options: options)
    var lines: [RecordLine] = []
    try reader.forEach({ lines.append(line($0)) }, rejected: { try rejects?($0) })
    var report = ImportReport(detection: reader.detection, rejected: reader.problems)
    report.rows = reader.rows
    report.guessedTexts = reader.guessedTexts
    // A folder has many files, and no digest.
    return RecordsRead(
      lines: lines, voids: reader.voidedElsewhere, digest: reader.digest ?? SHA256Digest.of([]), report: report)
  }
}
