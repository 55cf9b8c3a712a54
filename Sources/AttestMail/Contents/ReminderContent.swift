import AttestRules

/// What one person's reminder says: everything of theirs that is due, in the order of the plan.
public struct ReminderContent: TemplateContent {
  /// The name that they are greeted by.
  public let givenName: String
  /// The organisation's name.
  public let organisation: String
  /// The day on which it is sent.
  public let today: Day
  /// What is due, at least one thing, an operator's gating ones first.
  public let items: [MessageItem]

  /// The content of a reminder.
  public init(givenName: String, organisation: String, today: Day, items: [MessageItem]) {
    self.givenName = givenName
    self.organisation = organisation
    self.today = today
    self.items = items
  }

  /// `given_name`, `organisation`, `today`, `count`, `one`, `several`, `first_title`, `earliest_due`,
  /// `any_overdue`, `any_code` and the list `items`.
  public static let templateFields: [TemplateField<ReminderContent>] = [
    .line("given_name") { $0.givenName },
    .line("organisation") { $0.organisation },
    .line("today") { $0.today.inWords },
    .line("count") { String($0.items.count) },
    .flag("one") { $0.items.count == 1 },
    .flag("several") { $0.items.count > 1 },
    .line("first_title") { $0.items.first?.title ?? "" },
    .line("earliest_due") { $0.items.map(\.due).min()?.inWords ?? "" },
    .flag("any_overdue") { content in content.items.contains { $0.due < content.today } },
    .flag("any_code") { content in content.items.contains { $0.code != nil } },
    .list("items") { content in content.items.map { ReminderLine(item: $0, today: content.today) } },
  ]
}

/// One thing that is due.
public struct MessageItem: Hashable, Sendable {
  /// Whether something is to be read and confirmed, or a course taken.
  public enum Subject: Hashable, Sendable {
    /// A policy.
    case policy
    /// A course.
    case course
  }

  /// The title of the policy or course.
  public let title: String
  /// The version's label, such as `V3`.
  public let version: VersionLabel
  /// Whether it is a policy or a course.
  public let subject: Subject
  /// What to type, such as `attest acknowledge SMP`.
  public let command: String
  /// The last day for it.
  public let due: Day
  /// Whether they hold it now and it is to be renewed.
  public let isRenewal: Bool
  /// Why they are asked, as a sentence.
  public let why: String
  /// The handles of the accounts that they could not run without it.
  public let accounts: [String]
  /// A code for those without a login here.
  public let code: IssuedCode?

  /// One thing that is due.
  public init(
    title: String, version: VersionLabel, subject: Subject, command: String, due: Day, isRenewal: Bool,
    why: String, accounts: [String] = [], code: IssuedCode? = nil
  ) {
    self.title = title
    self.version = version
    self.subject = subject
    self.command = command
    self.due = due
    self.isRenewal = isRenewal
    self.why = why
    self.accounts = accounts
    self.code = code
  }
}

/// A one-time code as it is shown to the person it is for, once.
public struct IssuedCode: Hashable, Sendable {
  /// The code, spelled as it is to be typed.
  public let text: String
  /// The last day on which it can be used.
  public let until: Day

  /// A code and its last day.
  public init(text: String, until: Day) {
    self.text = text
    self.until = until
  }
}

/// An item as a template sees it, on a day.
struct ReminderLine: TemplateContent {
  let item: MessageItem
  let today: Day

  static let templateFields: [TemplateField<ReminderLine>] = [
    .line("title") { $0.item.title },
    .line("version") { $0.item.version.text },
    .flag("is_policy") { $0.item.subject == .policy },
    .flag("is_course") { $0.item.subject == .course },
    .line("command") { $0.item.command },
    .line("due") { $0.item.due.inWords },
    .flag("is_renewal") { $0.item.isRenewal && $0.item.due >= $0.today },
    .flag("is_overdue") { $0.item.due < $0.today },
    .line("days_overdue") { Plural.days($0.today.days(since: $0.item.due)) },
    .line("why") { $0.item.why },
    .line("accounts") { $0.item.accounts.joined(separator: ", ") },
    .line("code") { $0.item.code?.text ?? "" },
    .line("code_until") { $0.item.code?.until.inWords ?? "" },
  ]
}
