import AttestRules
import Testing

@Suite struct HeldBackOnceTests {
  /// What a range says of somebody who has done nothing, day by day: `sent 7`, or `held: absent`.
  private func said(
    _ days: ClosedRange<Int32>, absent: DayRange? = nil, sent before: [SentReminder] = []
  ) throws -> [String] {
    var file = try DigestTests.late("ann", manager: PersonNumber(stored: "boss")).file
    if let absent { file.absences.append(absent) }
    let rulebook = try Arrangement("").rulebook
    var (once, sent, said) = (HeldBackOnce(), before, [String]())
    for offset in days {
      let run = ReminderRun(on: DayPlanTests.day.adding(days: Int(offset)), calendar: WorkingCalendar())
      let plan = once(rulebook.reminders(for: file, hasAddress: true, sent: sent, in: run))
      sent += plan.sent(on: run.day)
      said += plan.items.map { "\(offset): sent \($0.stage)" }
      said += plan.heldBack.map { "\(offset): \($0.reason)" }
    }
    return said
  }

  @Test func `what the range sends is not said again on the days after`() throws {
    #expect(try said(0...9) == ["0: sent 7", "7: sent 14"])
  }

  @Test func `what was sent before the range is said once`() throws {
    let sent = SentReminder(
      topic: .requirement(RequirementCode(stored: "R")), due: DayPlanTests.day.adding(days: -7), stage: 7,
      day: DayPlanTests.day.eve)
    #expect(try said(0...9, sent: [sent]) == ["0: already sent", "7: sent 14"])
  }

  @Test func `somebody absent is named on the first day, whatever stages pass`() throws {
    let absent = DayRange(first: DayPlanTests.day, last: DayPlanTests.day.adding(days: 9))
    #expect(try said(0...10, absent: absent) == ["0: absent", "10: sent 14"])
  }
}
