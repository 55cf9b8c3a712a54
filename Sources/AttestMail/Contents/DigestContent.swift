import AttestRules

/// What a line manager's or a senior leader's digest says: who is overdue, with what, since when.
public struct DigestContent: TemplateContent {
  /// The name that the reader is greeted by.
  public let givenName: String
  /// The organisation's name.
  public let organisation: String
  /// The day on which it is sent.
  public let today: Day
  /// The people, each with their items.
  public let people: [DigestPerson]

  /// The content of a digest.
  public init(givenName: String, organisation: String, today: Day, people: [DigestPerson]) {
    self.givenName = givenName
    self.organisation = organisation
    self.today = today
    self.people = people
  }

  /// `given_name`, `organisation`, `today`, `count`, `one`, `several` and the list `people`.
  public static let templateFields: [TemplateField<DigestContent>] = [
    .line("given_name") { $0.givenName },
    .line("organisation") { $0.organisation },
    .line("today") { $0.today.inWords },
    .line("count") { String($0.people.count) },
    .flag("one") { $0.people.count == 1 },
    .flag("several") { $0.people.count > 1 },
    .list("people") { content in content.people.map { DigestPersonLine(person: $0, today: content.today) } },
  ]
}

/// Somebody in a digest.
public struct DigestPerson: Hashable, Sendable {
  /// One thing that is overdue.
  public struct Item: Hashable, Sendable {
    /// The title of the policy or course.
    public let title: String
    /// The day by which it was due.
    public let due: Day
    /// The handles of the accounts that the person runs and may not without it.
    public let accounts: [String]

    /// One thing that is overdue.
    public init(title: String, due: Day, accounts: [String] = []) {
      self.title = title
      self.due = due
      self.accounts = accounts
    }
  }

  /// Their whole name.
  public let name: String
  /// Where they work.
  public let site: String
  /// What is overdue.
  public let items: [Item]

  /// Somebody, with what is overdue.
  public init(name: String, site: String, items: [Item]) {
    self.name = name
    self.site = site
    self.items = items
  }
}

struct DigestPersonLine: TemplateContent {
  let person: DigestPerson
  let today: Day

  static let templateFields: [TemplateField<DigestPersonLine>] = [
    .line("name") { $0.person.name },
    .line("site") { $0.person.site },
    .list("items") { line in line.person.items.map { DigestItemLine(item: $0, today: line.today) } },
  ]
}

struct DigestItemLine: TemplateContent {
  let item: DigestPerson.Item
  let today: Day

  static let templateFields: [TemplateField<DigestItemLine>] = [
    .line("title") { $0.item.title },
    .line("due") { $0.item.due.inWords },
    .line("days_overdue") { Plural.days($0.today.days(since: $0.item.due)) },
    .line("accounts") { $0.item.accounts.joined(separator: ", ") },
  ]
}
