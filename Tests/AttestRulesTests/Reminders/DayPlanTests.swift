import AttestRules
import Testing

/// Section 9: the plan of a whole day, Tuesday 8 September 2026, of people who joined on 18 August and did nothing.
@Suite struct DayPlanTests {
  static let day = Day(year: 2026, month: 9, day: 8)!
  static let review = PolicyReview(
    policy: SubjectCode(stored: "SOCIAL"), next: day, owner: PersonNumber(stored: "owner"))

  static func plan(
    _ people: [String], active: Set<String>, sent: [SentReminder] = [], administrators: Set<String> = []
  ) throws -> DayPlan {
    let people = try people.map {
      ReminderSubject(
        file: try DigestTests.late($0, manager: PersonNumber(stored: "boss")).file, hasAddress: true,
        sent: sent)
    }
    let run = ReminderRun(on: day, calendar: WorkingCalendar(), slt: [DigestTests.head])
    return try Arrangement("").rulebook.dayPlan(
      for: people, in: run, isActive: { active.contains($0.text) }, reviews: [review],
      administrators: Set(administrators.map { PersonNumber(stored: $0) }))
  }

  @Test func `the items are counted by stage`() throws {
    let plan = try Self.plan(["ann", "bob"], active: [])
    #expect(plan.countByStage.map { "\($0.stage): \($0.count)" } == ["7: 2"])
  }

  @Test func `what is held back is in the plan, and is no message`() throws {
    let sent = [
      SentReminder(
        topic: .requirement(RequirementCode(stored: "R")), due: Self.day.adding(days: -7), stage: 7,
        day: Self.day.eve)
    ]
    let plan = try Self.plan(["ann"], active: [], sent: sent)
    #expect(plan.messages.isEmpty)
    #expect(plan.people.map { $0.heldBack.map(\.reason) } == [[.alreadySent]])
  }

  @Test func `an owner's review is in the one message with everything else`() throws {
    let plan = try Self.plan(["owner", "ann"], active: ["owner"])
    #expect(
      plan.messages.map { "\($0.person): \($0.items.count) \($0.reviews.count)" } == [
        "owner: 1 1", "ann: 1 0",
      ])
    #expect(plan.nobodysReviews.isEmpty)
  }

  @Test func `a review without an active owner goes to the administrators`() throws {
    let plan = try Self.plan(["owner", "ann"], active: ["ann"], administrators: ["ann"])
    #expect(plan.messages.map { "\($0.person): \($0.reviews.count)" } == ["owner: 0", "ann: 1"])
  }

  @Test func `a review that is nobody's is in the plan`() throws {
    #expect(try Self.plan(["ann"], active: []).nobodysReviews == [Self.review])
  }

  @Test func `managers and SLT are those to ask about`() throws {
    let run = ReminderRun(on: Self.day, calendar: WorkingCalendar(), slt: [DigestTests.head])
    var collector = DigestCollector(for: run)
    for message in try Self.plan(["ann"], active: []).messages { collector.add(message) }
    #expect(collector.candidates == [DigestTests.head, DigestTests.boss])
  }

  @Test func `what was sent is remembered with its topic, due day and stage`() throws {
    let message = try #require(try Self.plan(["owner"], active: ["owner"]).messages.first)
    let due = Self.day.adding(days: -7)
    #expect(
      message.sent(on: Self.day) == [
        SentReminder(
          topic: .requirement(RequirementCode(stored: "R")), due: due, stage: 7, day: Self.day),
        SentReminder(topic: .review(Self.review.policy), due: Self.day, stage: 0, day: Self.day),
      ])
  }
}
