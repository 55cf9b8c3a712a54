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

  /// A reminder that went out; see the properties.
  public init(topic: ReminderTopic, due: Day, stage: Int, day: Day) {
    self.topic = topic
    self.due = due
    self.stage = stage
    self.day = day
  }
}

extension [SentReminder] {
  /// Whether the stage or a later one was sent.
  func covers(_ topic: ReminderTopic, due: Day, stage: Int) -> Bool {
    contains { $0.due == due && $0.stage >= stage && $0.topic == topic }
  }
}
