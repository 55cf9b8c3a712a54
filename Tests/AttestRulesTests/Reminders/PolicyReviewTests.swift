import AttestRules
import Testing

/// Section 9: the reminders of a policy's owner.
///
/// The review is on Tuesday 1 September 2026.
@Suite struct PolicyReviewTests {
  static let owner = PersonNumber(stored: "P1")
  static let review = PolicyReview(
    policy: SubjectCode(stored: "SOCIAL"), next: Day(year: 2026, month: 9, day: 1)!, owner: owner)
  static let nothing = "R rolling 12 for governor"

  @Test(
    arguments: [
      ("2026-07-02", nil), ("2026-07-03", -60), ("2026-07-30", -60),
      // 30 days before is a Sunday.
      ("2026-07-31", -30), ("2026-08-28", -30), ("2026-09-01", 0), ("2026-09-30", 0), ("2026-10-01", 30),
      // 60 days after is Saturday 31 October.
      ("2026-10-30", 30), ("2026-11-02", 60),
    ] as [(String, Int?)])
  func `the owner is reminded by stages`(day: String, stage: Int?) throws {
    let plan = try ReminderTable.plan(Self.nothing, on: day, reviews: [Self.review])
    #expect(plan.reviews.first?.stage == stage)
    #expect(plan.hasMessage == (stage != nil))
  }

  @Test func `a stage of a review is sent once`() throws {
    let sent = [
      SentReminder(
        topic: .review(Self.review.policy), due: Self.review.next, stage: -60,
        day: try Day(reading: "2026-07-03"))
    ]
    let again = try ReminderTable.plan(Self.nothing, on: "2026-07-06", sent: sent, reviews: [Self.review])
    #expect(!again.hasMessage)
    #expect(again.heldBackReviews.map(\.reason) == [.alreadySent])
    let later = try ReminderTable.plan(Self.nothing, on: "2026-07-31", sent: sent, reviews: [Self.review])
    #expect(later.reviews.map(\.stage) == [-30])
  }

  @Test func `nothing goes out on a Sunday`() throws {
    let plan = try ReminderTable.plan(Self.nothing, on: "2026-07-05", reviews: [Self.review])
    #expect(!plan.hasMessage)
    #expect(plan.heldBackReviews.map(\.reason) == [.notWorkingDay])
  }

  static let administrators: Set<PersonNumber> = [.init(stored: "A1"), .init(stored: "A2")]

  @Test func `the review is the owner's as long as they are active`() {
    let (byPerson, nobodys) = PolicyReview.assigned(
      [Self.review], to: { _ in true }, administrators: Self.administrators)
    #expect(byPerson == [Self.owner: [Self.review]])
    #expect(nobodys.isEmpty)
  }

  @Test func `the review is the active administrators' once the owner is not`() {
    let (byPerson, _) = PolicyReview.assigned(
      [Self.review], to: { $0.text == "A2" }, administrators: Self.administrators)
    #expect(byPerson == [PersonNumber(stored: "A2"): [Self.review]])
  }

  @Test func `a review that nobody can be told of is named`() {
    let (byPerson, nobodys) = PolicyReview.assigned(
      [Self.review], to: { _ in false }, administrators: Self.administrators)
    #expect(byPerson.isEmpty)
    #expect(nobodys == [Self.review])
  }
}
