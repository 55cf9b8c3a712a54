import AttestRules
import AttestStore

/// One reminder that went out, is to, or was not wanted any more: a row of `export reminders`.
public struct ReminderLine: Sendable {
  /// The day that it was decided on, or printed.
  public let day: Day
  /// Who is to do something.
  public let person: PersonNumber
  /// What: a requirement, or a policy whose review is due.
  public let code: String
  /// By when.
  public let due: Day
  /// The stage, in days from the due day.
  public let stage: Int
  /// Who was told: the person, a manager or a member of the SLT.
  public let recipient: PersonNumber
  /// How far it got: waiting, claimed, sent, undelivered or withdrawn; on paper listed or printed.
  public let state: String
  /// The message's identity; nil on paper.
  public let messageID: String?
  /// The number of the printed sheet.
  public let sheet: Int64?
  /// What went wrong last.
  public let problem: String?

  init(_ row: ReminderRow, in message: OutboxRow?) {
    (day, person, code, due, stage) = (row.day, row.person, row.code, row.due, row.stage)
    recipient = row.person
    state =
      switch row.state {
      case .withdrawn: "withdrawn"
      case .listed: "listed"
      case .sent: message?.word ?? "printed"
      }
    (messageID, problem, sheet) = (message?.messageID, message?.problem, row.sheet)
  }

  init(_ row: DigestItemRow, in message: OutboxRow) {
    (day, person, code, due, stage) = (
      message.day, row.person, row.requirement.text, row.due, row.stage
    )
    (recipient, state, messageID) = (message.recipient, message.word, message.isOnPaper ? nil : message.messageID)
    (problem, sheet) = (message.isOnPaper ? nil : message.problem, nil)
  }

  /// A message that brings nothing but the account review.
  init(reviewIn message: OutboxRow) {
    (day, person, recipient, due) = (message.day, message.recipient, message.recipient, message.day)
    (code, stage, state) = ("account review", 0, message.word)
    messageID = message.isOnPaper ? nil : message.messageID
    (problem, sheet) = (message.isOnPaper ? nil : message.problem, nil)
  }
}

extension OutboxRow {
  fileprivate var isOnPaper: Bool { isForPaper || isPrinted }

  /// How far it got: on paper listed or printed.
  fileprivate var word: String { isForPaper ? "listed" : isPrinted ? "printed" : state }
}
