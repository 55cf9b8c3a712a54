import AttestRules
import Testing

/// Section 9: which stage of a reminder is due on a day.
///
/// 1 September 2026 is a Tuesday, 31 August a bank holiday. Where the arrangement begins with `shut RANGE |`, the
/// organisation is closed then. What was done on 2025-09-01 for twelve months is due on 2026-09-01.
@Suite struct ReminderTable {
  static func plan(
    _ text: String, on day: String, sent: [SentReminder] = [], hasAddress: Bool = true,
    reviews: [PolicyReview] = []
  ) throws -> PersonPlan {
    let parts = text.split(separator: " | ")
    let closures = try parts.dropLast().map { try DayRange(reading: String($0.dropFirst("shut ".count))) }
    let arrangement = try Arrangement(parts.last.map(String.init) ?? "")
    let run = ReminderRun(
      on: try Day(reading: day),
      calendar: WorkingCalendar(bankHolidays: [try Day(reading: "2026-08-31")], closures: closures))
    return arrangement.rulebook.reminders(
      for: arrangement.file, hasAddress: hasAddress, sent: sent, reviews: reviews, in: run)
  }

  /// The items of a message, then those held back, as the tables write them.
  static func text(_ plan: PersonPlan) -> String {
    let items = plan.items.map { "\($0.requirement) \($0.stage)" }
    let held = plan.heldBack.map { "(\($0.item.requirement) \($0.item.stage): \($0.reason))" }
    return (items + held).joined(separator: ", ")
  }

  @Test(arguments: [
    // 30 days before is a Sunday: the Friday before it is not in the window yet, the Monday is.
    Case("did 2025-09-01", on: "2026-07-31", ""),
    Case("did 2025-09-01", on: "2026-08-01", ""),
    Case("did 2025-09-01", on: "2026-08-02", ""),
    Case("did 2025-09-01", on: "2026-08-03", "R -30"),
    Case("R rolling 12 window 60, did 2025-09-01", on: "2026-07-30", ""),
    Case("R rolling 12 window 60, did 2025-09-01", on: "2026-07-31", "R -30"),
    Case("R rolling 12 window 60, did 2025-09-01", on: "2026-08-01", "(R -30: not a working day)"),
    Case("R rolling 12 window 10, did 2025-09-01", on: "2026-08-21", ""),
    Case("R rolling 12 window 10, did 2025-09-01", on: "2026-08-24", "R -14"),
    Case("did 2025-09-01", on: "2026-08-17", "R -30"),
    Case("did 2025-09-01", on: "2026-08-18", "R -14"),
    Case("did 2025-09-01", on: "2026-08-25", "R -7"),
    Case("did 2025-09-01", on: "2026-08-27", "R -7"),
    // The eve is the bank holiday, behind a weekend.
    Case("did 2025-09-01", on: "2026-08-28", "R -1"),
    Case("did 2025-09-01", on: "2026-09-01", "R -1"),
    Case("did 2025-09-01", on: "2026-09-02", "R 1"),
    Case("did 2025-09-01", on: "2026-09-07", "R 1"),
    Case("did 2025-09-01", on: "2026-09-08", "R 7"),
    Case("did 2025-09-01", on: "2026-09-15", "R 14"),
    Case("did 2025-09-01", on: "2026-09-28", "R 14"),
    Case("did 2025-09-01", on: "2026-09-29", "R 28"),
    Case("did 2025-09-01", on: "2026-10-13", "R 42"),
    // Stages after the due day move on: from Saturday the 5th to Monday.
    Case("did 2025-09-04", on: "2026-09-04", "R -1"),
    Case("did 2025-09-04", on: "2026-09-05", "(R -1: not a working day)"),
    Case("did 2025-09-04", on: "2026-09-07", "R 1"),
    Case("staff S1 2026-09-01..", on: "2026-09-01", "R -14"),
  ])
  func `a stage falls on its own day or the working day beside it`(row: Case) throws {
    #expect(Self.text(try Self.plan(row.arrangement, on: row.day)) == row.answer)
  }

  @Test(arguments: [
    // No working day from 2 August, when the window opens, to a week before the end: the last before the summer.
    Case("shut 2026-07-20..2026-08-25 | did 2025-09-01", on: "2026-07-16", ""),
    Case("shut 2026-07-20..2026-08-25 | did 2025-09-01", on: "2026-07-17", "R -7"),
    Case("shut 2026-07-20..2026-08-28 | did 2025-09-01", on: "2026-07-17", "R -1"),
    // A week before the end is a working day: it waits.
    Case("shut 2026-07-20..2026-08-24 | did 2025-09-01", on: "2026-07-17", ""),
    Case("shut 2026-07-20..2026-08-24 | did 2025-09-01", on: "2026-08-25", "R -7"),
    // A window of less than a week has no such exception.
    Case("shut 2026-07-20..2026-08-28 | R rolling 12 window 6, did 2025-09-01", on: "2026-07-17", ""),
    Case("shut 2026-07-20..2026-08-28 | R rolling 12 window 6, did 2025-09-01", on: "2026-09-01", "R -1"),
    Case("shut 2026-07-20..2026-08-28 | R rolling 12 window 7, did 2025-09-01", on: "2026-07-17", "R -1"),
  ])
  func `before a summer it goes on the last working day`(row: Case) throws {
    #expect(Self.text(try Self.plan(row.arrangement, on: row.day)) == row.answer)
  }

  @Test(arguments: [
    Case("R once, did 2025-09-01", on: "2026-09-02", ""),
    Case("did 2025-09-01, exempt 2026-09-02..", on: "2026-09-02", ""),
    Case("did 2025-09-01, staff S1 2000-01-01..2026-09-01", on: "2026-09-02", ""),
    Case("did 2025-09-01, R rolling 12 for governor", on: "2026-09-02", ""),
    Case("did 2025-09-01, did 2026-09-02", on: "2026-09-02", ""),
    Case("did 2025-09-01, away 2026-09-02..", on: "2026-09-02", "(R 1: absent)"),
    Case("did 2025-09-01, away 2026-09-02..", on: "2026-09-05", "(R 1: absent)"),
  ])
  func `nobody is chased who need not or cannot`(row: Case) throws {
    #expect(Self.text(try Self.plan(row.arrangement, on: row.day)) == row.answer)
  }

  static func sent(_ stage: Int, due: String = "2026-09-01", on day: String) throws -> SentReminder {
    SentReminder(
      topic: .requirement(RequirementCode(stored: "R")), due: try Day(reading: due), stage: stage,
      day: try Day(reading: day))
  }

  @Test func `a stage is sent once`() throws {
    let sent = [try Self.sent(-30, on: "2026-08-03")]
    #expect(
      Self.text(try Self.plan("did 2025-09-01", on: "2026-08-04", sent: sent)) == "(R -30: already sent)")
    #expect(Self.text(try Self.plan("did 2025-09-01", on: "2026-08-18", sent: sent)) == "R -14")
  }

  @Test func `after three weeks off there is one message, of the latest stage`() throws {
    let sent = [try Self.sent(-14, on: "2026-08-18")]
    #expect(Self.text(try Self.plan("did 2025-09-01", on: "2026-09-10", sent: sent)) == "R 7")
  }

  @Test func `an earlier stage is not sent after a later one`() throws {
    let sent = [try Self.sent(1, on: "2026-08-03")]
    #expect(
      Self.text(try Self.plan("did 2025-09-01", on: "2026-08-28", sent: sent)) == "(R -1: already sent)")
  }

  @Test func `another due day begins the stages anew`() throws {
    let sent = [try Self.sent(28, due: "2025-09-01", on: "2025-09-29")]
    #expect(Self.text(try Self.plan("did 2025-09-01", on: "2026-08-18", sent: sent)) == "R -14")
  }

  @Test func `a second item of the same day waits for the next`() throws {
    let other = SentReminder(
      topic: .requirement(RequirementCode(stored: "Q")), due: try Day(reading: "2026-09-01"), stage: 1,
      day: try Day(reading: "2026-09-02"))
    let today = try Self.plan("did 2025-09-01", on: "2026-09-02", sent: [other])
    #expect(Self.text(today) == "(R 1: already had today's message)")
    #expect(Self.text(try Self.plan("did 2025-09-01", on: "2026-09-03", sent: [other])) == "R 1")
  }

  @Test func `an operator's gating items come first, with the account, then by due day and code`() throws {
    let plan = try Self.plan(
      "R rolling 12 gates, Q once on Q, A once on Q, B rolling 12 gates, did 2025-09-01, runs 2020-01-01",
      on: "2026-09-02")
    #expect(plan.items.map(\.requirement.text) == ["B", "R", "A", "Q"])
    #expect(plan.items.map(\.accounts) == [["@school"], ["@school"], [], []])
  }

  @Test func `a sheet counts as sent once printed, and managers are told of it once`() throws {
    let listed = SentReminder(
      topic: .requirement(RequirementCode(stored: "R")), due: try Day(reading: "2026-09-01"), stage: 7,
      day: try Day(reading: "2026-09-08"), state: .listed)
    let first = try Self.plan("did 2025-09-01", on: "2026-09-08", hasAddress: false)
    #expect(first.items.map(\.isToldAlready) == [false])
    let again = try Self.plan("did 2025-09-01", on: "2026-09-08", sent: [listed], hasAddress: false)
    #expect(Self.text(again) == "R 7")
    #expect(again.items.map(\.isToldAlready) == [true])
    let printed = first.sent(on: try Day(reading: "2026-09-09"))
    let later = try Self.plan("did 2025-09-01", on: "2026-09-10", sent: [listed] + printed, hasAddress: false)
    #expect(Self.text(later) == "(R 7: already sent)")
  }

  @Test func `without an address there is a printed sheet`() throws {
    #expect(try Self.plan("did 2025-09-01", on: "2026-09-02", hasAddress: false).delivery == .sheet)
    #expect(try Self.plan("did 2025-09-01", on: "2026-09-02").delivery == .mail)
  }
}
