import AttestRules
import AttestStore

/// What a run of the scheduler decided.
public struct RunReport: Sendable {
  /// The day.
  public let day: Day
  /// Whether anything goes out on it.
  public let isWorkingDay: Bool
  /// How many people get a message.
  public internal(set) var messages = 0
  /// How many managers and members of the SLT get a digest.
  public internal(set) var digests = 0
  /// Who is to be told on paper, having no address that mail can go to, by number: in this run, or in one before.
  public internal(set) var forPaper: [PersonRow] = []
  /// How many late items nobody else could be told of.
  public internal(set) var untold = 0
  /// The reviews that are due and nobody's.
  public internal(set) var nobodysReviews: [PolicyReview] = []
  /// Whether the account review has changed and there is no administrator to tell.
  public internal(set) var isReviewUntold = false
  /// The last bank holiday that is known, when it is past: then weekdays count as working days.
  public internal(set) var holidaysKnownUntil: Day?

  init(on day: Day, isWorkingDay: Bool) {
    self.day = day
    self.isWorkingDay = isWorkingDay
  }

  init(_ ground: RunGround) {
    self.init(on: ground.run.day, isWorkingDay: ground.run.isWorkingDay)
    nobodysReviews = ground.nobodysReviews
    if let last = ground.lastHoliday, last.parts.year < day.parts.year { holidaysKnownUntil = last }
  }
}
