/// A reminder of one requirement, as it stands in a message.
public struct ReminderItem: Hashable, Sendable {
  /// What is to be done.
  public let requirement: RequirementCode
  /// By when (T).
  public let due: Day
  /// The stage reached, in days from the due day.
  public let stage: Int
  /// How the requirement stands: current, expiring, pending or overdue.
  public let status: Status
  /// The accounts at stake: those its recipient operates, where the requirement gates; else empty.
  public let accounts: [String]
  /// Whether managers and SLT were told of this stage before, when it was listed for a sheet that was not printed.
  public let isToldAlready: Bool
}

/// A reminder that the review of a policy is due.
public struct ReviewItem: Hashable, Sendable {
  /// The policy.
  public let policy: SubjectCode
  /// Its next review day.
  public let due: Day
  /// The stage reached, in days from the review day.
  public let stage: Int
}

/// Why something is not sent today.
public enum HoldReason: Hashable, Sendable, CustomStringConvertible {
  /// The person is absent, and nobody absent is chased.
  case absent
  /// This stage or a later one was sent.
  case alreadySent
  /// Nothing goes out on this day.
  case notWorkingDay
  /// The person has had their message of today; it goes out on the next working day.
  case messageSentToday
  /// Somebody who would be told as manager or SLT has had their digest of today.
  case digestSentToday

  /// The words used in files and on the screen.
  public var description: String {
    switch self {
    case .absent: "absent"
    case .alreadySent: "already sent"
    case .notWorkingDay: "not a working day"
    case .messageSentToday: "already had today's message"
    case .digestSentToday: "today's digest has gone out"
    }
  }
}

/// What one person is sent in a run, and what is held back (section 9).
public struct PersonPlan: Sendable {
  /// How a message gets to somebody.
  public enum Delivery: Hashable, Sendable {
    /// To their address.
    case mail
    /// On a printed sheet, because they have no address; it counts as sent once printed.
    case sheet

    /// The way to somebody with or without an address.
    public init(hasAddress: Bool) {
      self = hasAddress ? .mail : .sheet
    }
  }

  /// Who it is for.
  public let person: PersonNumber
  /// How it gets to them.
  public let delivery: Delivery
  /// The items of their message: an operator's gating ones first, then by due day and code.
  public internal(set) var items: [ReminderItem] = []
  /// The policies whose review they are reminded of, in the same message, by due day and code.
  public internal(set) var reviews: [ReviewItem] = []
  /// What is not sent today, and why.
  public internal(set) var heldBack: [(item: ReminderItem, reason: HoldReason)] = []
  /// The reviews that are not sent today, and why.
  public internal(set) var heldBackReviews: [(item: ReviewItem, reason: HoldReason)] = []
  /// The line managers of their appointments on the day, where an item is late enough for a digest; never themselves.
  public internal(set) var managers: [PersonNumber] = []

  init(person: PersonNumber, delivery: Delivery) {
    self.person = person
    self.delivery = delivery
  }

  /// Whether they get a message.
  public var hasMessage: Bool { !items.isEmpty || !reviews.isEmpty }

  /// Whether there is anything to say of them: what they are sent, or what is held back.
  public var saysAnything: Bool { hasMessage || !heldBack.isEmpty || !heldBackReviews.isEmpty }

  /// What is to be remembered of the message: that it was sent, or only listed for a sheet to be printed.
  public func sent(on day: Day, state: SentReminder.State = .sent) -> [SentReminder] {
    let topics = items.map { (ReminderTopic.requirement($0.requirement), $0.due, $0.stage) }
    return (topics + reviews.map { (ReminderTopic.review($0.policy), $0.due, $0.stage) }).map {
      SentReminder(topic: $0, due: $1, stage: $2, day: day, state: state)
    }
  }
}
