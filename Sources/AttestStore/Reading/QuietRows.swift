import AttestRules

/// Tells from somebody's records as they are stored that there is nothing to say to them; see ``QuietRecords``.
struct QuietRows: Sendable {
  private let all: UInt64
  /// What is asked of the records of each policy or course; a list, because a few are looked through faster than hashed.
  private let bars: [(subject: Int64, bars: QuietRecords.Bars)]

  /// The test for a register with these policies and courses.
  init(_ quiet: QuietRecords, codes: [Int64: SubjectCode]) {
    all = quiet.all
    bars = codes.compactMap { subject, code in quiet.bars(for: code).map { (subject, $0) } }
  }

  /// Whether these records of one person are enough.
  func covers(_ rows: [StoredRecordRow]) -> Bool {
    var met: UInt64 = 0
    for row in rows where row.satisfies {
      for (subject, bars) in bars where subject == row.subject {
        met |= bars.met(version: row.version, day: row.day, voided: row.voided)
      }
    }
    return met == all
  }
}
