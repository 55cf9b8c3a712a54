import AttestRules

/// That somebody was told of a stage, is to be by a printed sheet, or was no longer to be when it came to it.
public struct ReminderRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.reminder
  /// How far it got.
  public enum State: String, Sendable {
    /// It went out, or is about to.
    case sent
    /// It is to be printed.
    case listed
    /// It was not wanted any more at the moment of sending.
    case withdrawn
  }

  /// Who.
  public let person: PersonNumber
  /// What it was about.
  public let topic: ReminderTopic
  /// The due day that the stage was counted from.
  public let due: Day
  /// The stage, in days from the due day.
  public let stage: Int
  /// The day it went out.
  public var day: Day
  /// How far it got.
  public var state: State
  /// The message that it is in; nil on paper.
  public var message: Int64?
  /// The printed sheet that it is on.
  public var sheet: Int64?

  /// A reminder that the rules decided on.
  public init(person: PersonNumber, _ sent: SentReminder, message: Int64? = nil, sheet: Int64? = nil) {
    self.person = person
    topic = sent.topic
    due = sent.due
    stage = sent.stage
    day = sent.day
    state = sent.state == .sent ? .sent : .listed
    self.message = message
    self.sheet = sheet
  }

  init(_ row: Statement) {
    person = PersonNumber(stored: row.text(0))
    topic =
      row.text(1) == "review"
      ? .review(SubjectCode(stored: row.text(2))) : .requirement(RequirementCode(stored: row.text(2)))
    due = row.day(3)
    stage = Int(row.integer(4))
    day = row.day(5)
    state = State(rawValue: row.text(6)) ?? .sent
    message = row.isNull(7) ? nil : row.integer(7)
    sheet = row.isNull(8) ? nil : row.integer(8)
  }

  /// The reminder as the rules see it; nil once withdrawn.
  public var sent: SentReminder? {
    switch state {
    case .sent: SentReminder(topic: topic, due: due, stage: stage, day: day)
    case .listed: SentReminder(topic: topic, due: due, stage: stage, day: day, state: .listed)
    case .withdrawn: nil
    }
  }

  /// The requirement; nil for the review of a policy.
  public var requirement: RequirementCode? {
    if case .requirement(let code) = topic { code } else { nil }
  }

  /// The code of what it was about.
  public var code: String {
    switch topic {
    case .requirement(let code): code.text
    case .review(let code): code.text
    }
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(person.text)
    switch topic {
    case .requirement: row.text("requirement")
    case .review: row.text("review")
    }
    row.text(code)
    row.day(due)
    row.integer(Int64(stage))
    row.day(day)
    row.text(state.rawValue)
    row.integer(message)
    row.integer(sheet)
  }
}
