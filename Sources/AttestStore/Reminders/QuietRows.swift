import AttestRules

/// Tells from somebody's records as they are stored that there is nothing to say to them; see `QuietRecords`.
struct QuietRows: Sendable {
  /// What one record must be.
  private struct Bar {
    let subject: Int64
    let version: Int
    let firstDay: Day
    let requirement: UInt64
  }

  private let quiet: QuietRecords
  /// A list, because a few are looked through faster than found by hashing.
  private let bars: [Bar]

  /// The test for a register with these policies and courses.
  init(_ quiet: QuietRecords, codes: [Int64: SubjectCode]) {
    self.quiet = quiet
    bars = quiet.bars.flatMap { bar in
      codes.filter { $0.value == bar.subject }.map { subject, _ in
        Bar(subject: subject, version: bar.version, firstDay: bar.firstDay, requirement: bar.requirement)
      }
    }
  }

  /// All requirements: what the records of somebody are found to meet together when there is nothing to say to them.
  var all: UInt64 { quiet.all }

  /// The requirements that a record meets for long enough.
  @inline(__always)
  func met(by record: ReminderRecord) -> UInt64 {
    guard record.satisfies, quiet.counts(day: record.day, voided: record.voided) else { return 0 }
    var met: UInt64 = 0
    for bar in bars where bar.version == record.version && bar.subject == record.subject && record.day >= bar.firstDay {
      met |= bar.requirement
    }
    return met
  }
}
