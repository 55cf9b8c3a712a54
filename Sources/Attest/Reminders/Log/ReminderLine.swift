import AttestRules
import AttestStore

/// One reminder or audit head that went out, is to, or was not wanted any more: a row of `export reminders`.
public struct ReminderLine: Sendable {
  /// Who was told.
  public enum Recipient: Hashable, Sendable, CustomStringConvertible {
    /// Somebody in the register.
    case person(PersonNumber)
    /// Somebody outside who keeps audit heads, by address.
    case keeper(String)

    /// The person's number, or the address.
    public var description: String {
      switch self {
      case .person(let number): number.text
      case .keeper(let address): address
      }
    }
  }

  /// The day that it was decided on, or printed.
  public let day: Day
  /// Who is to do something; nil for an audit head, which is about nobody.
  public let person: PersonNumber?
  /// What: a requirement, or a policy whose review is due.
  public let code: String
  /// By when.
  public let due: Day
  /// The stage, in days from the due day.
  public let stage: Int
  /// Who was told: the person, a manager or a member of the SLT.
  public let recipient: Recipient
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
    recipient = .person(row.person)
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
    (recipient, state) = (.person(message.recipient), message.word)
    messageID = message.isOnPaper ? nil : message.messageID
    (problem, sheet) = (message.isOnPaper ? nil : message.problem, nil)
  }

  /// A message that brings nothing but the account review.
  init(reviewIn message: OutboxRow) {
    (day, person, recipient, due) = (message.day, message.recipient, .person(message.recipient), message.day)
    (code, stage, state) = ("account review", 0, message.word)
    messageID = message.isOnPaper ? nil : message.messageID
    (problem, sheet) = (message.isOnPaper ? nil : message.problem, nil)
  }

  /// An audit head for somebody outside.
  init(_ head: HeadMailRow) {
    (day, person, recipient, due) = (head.day, nil, .keeper(head.address), head.day)
    (code, stage, state) = ("audit head", 0, head.state)
    (messageID, problem, sheet) = (head.messageID, head.problem, nil)
  }
}

extension OutboxRow {
  fileprivate var isOnPaper: Bool { isForPaper || isPrinted }

  /// How far it got: on paper listed or printed.
  fileprivate var word: String { isForPaper ? "listed" : isPrinted ? "printed" : state }
}
