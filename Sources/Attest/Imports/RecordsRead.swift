import AttestExchange
import AttestRules
import AttestText

/// What a file of attestations or completions holds.
struct RecordsRead {
  let batch: RecordBatch
  let voids: [VoidedElsewhere]
  /// Of the very bytes that were read.
  let digest: SHA256Digest
  let report: ImportReport
}

extension Register {
  /// Reads a file of attestations or completions, all problems of its rows included.
  func readRecords<Field: TableField>(
    _ type: Field.Type, _ request: ImportRequest, rejects: RejectedRows?,
    stage: (borrowing TableRow<Field>, inout RecordBatch) -> Void
  ) throws -> RecordsRead {
    var options = request.options
    options.today = today
    options.wantsDigest = true
    let reader = try TableReader<Field>(request.input, options: options)
    var batch = RecordBatch()
    try reader.forEach({ stage($0, &batch) }, rejected: { try rejects?.take($0) })
    var report = ImportReport(detection: reader.detection, rejected: reader.problems)
    report.rows = reader.rows
    report.guessedTexts = reader.guessedTexts
    // A folder has many files, and no digest.
    return RecordsRead(
      batch: batch, voids: reader.voidedElsewhere, digest: reader.digest ?? SHA256Digest.of([]), report: report)
  }
}
