import AttestRules
import Testing

/// Of whom a sweep may say by their records alone that there is nothing to say, on random registers.
@Suite struct QuietRecordsTests {
  private func bits(_ quiet: QuietRecords, _ records: [Record]) -> UInt64 {
    var bits: UInt64 = 0
    for record in records where record.satisfies && quiet.counts(day: record.day, voided: record.voided) {
      for bar in quiet.bars where bar.subject == record.subject && bar.version == record.version {
        if record.day >= bar.firstDay { bits |= bar.requirement }
      }
    }
    return bits
  }

  @Test(arguments: [1, 20]) func `whoever is quiet is told nothing on any of the days, nor is anything held back`(
    days: Int
  ) {
    var count = 0
    for seed in 0..<300 {
      let outages = RandomOutages(seed: seed)
      let calendar = WorkingCalendar(
        bankHolidays: outages.plain.bankHolidays, closures: [outages.plain.closure])
      for day in outages.days {
        let runs = (0..<days).map { ReminderRun(on: day.adding(days: $0), calendar: calendar) }
        let quiet = QuietRecords(outages.register.rulebook, in: runs)
        for file in outages.register.files where bits(quiet, file.records) == quiet.all {
          count += 1
          for run in runs {
            let plan = outages.register.rulebook.reminders(for: file, hasAddress: true, sent: [], in: run)
            #expect(!plan.saysAnything, "\(file.number) of seed \(seed) on \(run.day)")
          }
        }
      }
    }
    #expect(count > 1000)
  }

  @Test func `a record for months to come is quiet, until its window opens`() throws {
    let code = SubjectCode(stored: "POL")
    let start = Day("2025-09-01")!
    let requirement = Requirement(
      code: RequirementCode(stored: "READ"), subject: code, audience: Audience(),
      days: DayRange(first: start, last: nil), renewal: .rolling(months: 12))
    let version = Version(
      label: VersionLabel(stored: "V1"), published: start, effective: start, isMaterial: true)
    let rulebook = Rulebook(requirements: [requirement], histories: [code: VersionHistory([version])])
    func isQuiet(_ day: String) -> Bool {
      let run = ReminderRun(on: Day(day)!, calendar: WorkingCalendar())
      let quiet = QuietRecords(rulebook, in: [run])
      let record = Record(
        number: RecordNumber(entry: 1), subject: code, version: 0, day: start, satisfies: true)
      return bits(quiet, [record]) == quiet.all
    }
    #expect(isQuiet("2025-09-01") && isQuiet("2026-07-31"))
    #expect(!isQuiet("2026-08-03") && !isQuiet("2026-10-01"))
  }
}
