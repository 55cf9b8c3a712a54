import AttestRules

/// What administrators are told when the account review has changed.
public struct AccountReviewContent: TemplateContent {
  /// The name that the reader is greeted by.
  public let givenName: String
  /// The organisation's name.
  public let organisation: String
  /// The day of the review.
  public let today: Day
  /// The accounts with something to do; none when all is well again.
  public let accounts: [AccountNotice]

  /// The content of an account review.
  public init(givenName: String, organisation: String, today: Day, accounts: [AccountNotice]) {
    self.givenName = givenName
    self.organisation = organisation
    self.today = today
    self.accounts = accounts
  }

  /// `given_name`, `organisation`, `today`, `count`, `one`, `several` and the list `accounts`.
  public static let templateFields: [TemplateField<AccountReviewContent>] = [
    .line("given_name") { $0.givenName },
    .line("organisation") { $0.organisation },
    .line("today") { $0.today.inWords },
    .line("count") { String($0.accounts.count) },
    .flag("one") { $0.accounts.count == 1 },
    .flag("several") { $0.accounts.count > 1 },
    .list("accounts") { $0.accounts },
  ]
}

/// An account with what the review found about it.
public struct AccountNotice: TemplateContent, Hashable {
  /// The platform's name.
  public let platform: String
  /// The account's handle.
  public let handle: String
  /// The site that it belongs to.
  public let site: String
  /// What was found, each a sentence.
  public let findings: [String]

  /// An account with what was found.
  public init(platform: String, handle: String, site: String, findings: [String]) {
    self.platform = platform
    self.handle = handle
    self.site = site
    self.findings = findings
  }

  /// `platform`, `handle`, `site` and the list `findings`.
  public static let templateFields: [TemplateField<AccountNotice>] = [
    .line("platform") { $0.platform },
    .line("handle") { $0.handle },
    .line("site") { $0.site },
    .list("findings") { $0.findings.map(FindingLine.init) },
  ]
}

struct FindingLine: TemplateContent {
  let text: String

  static let templateFields: [TemplateField<FindingLine>] = [.line("finding") { $0.text }]
}
