/// What a reminder is about.
public enum ReminderTopic: Hashable, Sendable {
  /// A requirement that its recipient is to meet.
  case requirement(RequirementCode)
  /// A policy that its recipient is to have reviewed.
  case review(SubjectCode)
}

/// That somebody was sent a stage of something, by mail or on a printed sheet.
///
/// There is one due day a topic at a time; when it changes, the stages begin anew.
public struct SentReminder: Hashable, Sendable {
  /// What it was about.
  public let topic: ReminderTopic
  /// The due day that the stage was counted from (T).
  public let due: Day
  /// The stage, in days from the due day.
  public let stage: Int
  /// The day it went out.
  public let day: Day
  /// How far it got.
  public let state: State

  /// How far a reminder got.
  public enum State: Sendable {
    /// It was mailed, or printed.
    case sent
    /// It stands on a sheet that nobody has printed: its person is not reminded yet, managers and SLT are told.
    case listed
  }

  /// A reminder that went out; see the properties.
  public init(topic: ReminderTopic, due: Day, stage: Int, day: Day, state: State = .sent) {
    self.topic = topic
    self.due = due
    self.stage = stage
    self.day = day
    self.state = state
  }
}

extension [SentReminder] {
  /// Whether the stage or a later one was sent, or at least listed.
  func covers(_ topic: ReminderTopic, due: Day, stage: Int, orListed: Bool = false) -> Bool {
    contains {
      $0.due == due && $0.stage >= stage && (orListed || $0.state == .sent) && $0.topic == topic
    }
  }

  /// Whether a message went out on a day.
  func haveMessage(on day: Day) -> Bool {
    contains { $0.day == day && $0.state == .sent }
  }
}
