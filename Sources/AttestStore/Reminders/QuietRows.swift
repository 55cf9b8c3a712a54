import AttestRules

/// Tells from somebody's records as they are stored that there is nothing to say to them; see `QuietRecords`.
struct QuietRows: Sendable {
  /// All requirements: what the records of somebody are found to meet together when there is nothing to say to them.
  let all: UInt64
  /// What is asked of the records of each policy or course; a list, because a few are looked through faster than hashed.
  private let bars: [(subject: Int64, bars: QuietRecords.Bars)]

  /// The test for a register with these policies and courses.
  init(_ quiet: QuietRecords, codes: [Int64: SubjectCode]) {
    all = quiet.all
    bars = codes.compactMap { subject, code in quiet.bars(for: code).map { (subject, $0) } }
  }

  /// The requirements that a record meets for long enough.
  @inline(__always)
  func met(by record: ReminderRecord) -> UInt64 {
    guard record.satisfies else { return 0 }
    for (subject, bars) in bars where subject == record.subject {
      return bars.met(version: record.version, day: record.day, voided: record.voided)
    }
    return 0
  }
}
