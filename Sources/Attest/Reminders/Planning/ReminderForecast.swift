import AttestRules
import AttestStore

/// What one person is sent on one day, and what is held back.
public struct PlannedMessage: Sendable {
  /// The day.
  public let day: Day
  /// Who, what, and how it gets to them.
  public let plan: PersonPlan
}

/// What one manager or member of the SLT is to be told of others, in one digest.
public struct DigestForecast: Sendable, Equatable {
  /// Who is told.
  public let recipient: PersonNumber
  /// Their name.
  public let name: String
  /// How many items are in it.
  public let items: Int
}

/// What a day comes to for the scheduler.
public struct DayForecast: Sendable {
  /// The day.
  public let day: Day
  /// Whether anything goes out on it.
  public let isWorkingDay: Bool
  /// How many items are sent of each stage.
  public internal(set) var stages: [Int: Int] = [:]
  /// How many people get a message.
  public internal(set) var messages = 0
  /// How many are told on paper.
  public internal(set) var sheets = 0
  /// How many reviews of policies somebody is reminded of.
  public internal(set) var reviews = 0
  /// How many items are held back, by the reason.
  public internal(set) var heldBack: [HoldReason: Int] = [:]
  /// How many managers and members of the SLT get a digest.
  public internal(set) var digests = 0
  /// Who they are, by number; of a day that was planned on its own only.
  public internal(set) var recipients: [DigestForecast] = []
  /// The late items that nobody else can be told of.
  public internal(set) var untold = 0
  /// The reviews that are due and nobody's.
  public internal(set) var nobodysReviews: [PolicyReview] = []

  init(_ ground: RunGround) {
    day = ground.run.day
    isWorkingDay = ground.run.isWorkingDay
    nobodysReviews = ground.nobodysReviews
  }

  /// How many items are sent.
  public var items: Int { stages.values.reduce(0, +) }

  /// Takes in what the same day comes to for other people.
  mutating func add(_ other: DayForecast) {
    stages.merge(other.stages, uniquingKeysWith: +)
    heldBack.merge(other.heldBack, uniquingKeysWith: +)
    messages += other.messages
    sheets += other.sheets
    reviews += other.reviews
  }

  mutating func count(_ plan: PersonPlan) {
    for item in plan.items { stages[item.stage, default: 0] += 1 }
    reviews += plan.reviews.count
    if plan.hasMessage { if plan.delivery == .mail { messages += 1 } else { sheets += 1 } }
    for held in plan.heldBack { heldBack[held.reason, default: 0] += 1 }
    for held in plan.heldBackReviews { heldBack[held.reason, default: 0] += 1 }
  }
}
