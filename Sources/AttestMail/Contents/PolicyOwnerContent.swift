import AttestRules

/// What a policy's owner is told before its next review day, or administrators once the owner has left.
public struct PolicyOwnerContent: TemplateContent {
  /// The name that the reader is greeted by.
  public let givenName: String
  /// The organisation's name.
  public let organisation: String
  /// The day on which it is sent.
  public let today: Day
  /// The policy's title.
  public let title: String
  /// The policy's code.
  public let policy: SubjectCode
  /// The day by which it is to be reviewed.
  public let nextReview: Day
  /// The owner's whole name when they have left and an administrator is told instead; nil when the reader is they.
  public let formerOwner: String?

  /// The content of an owner's reminder.
  public init(
    givenName: String, organisation: String, today: Day, title: String, policy: SubjectCode, nextReview: Day,
    formerOwner: String? = nil
  ) {
    self.givenName = givenName
    self.organisation = organisation
    self.today = today
    self.title = title
    self.policy = policy
    self.nextReview = nextReview
    self.formerOwner = formerOwner
  }

  /// `given_name`, `organisation`, `today`, `title`, `policy`, `next_review`, `days_left`, `days_late`, `is_ahead`,
  /// `is_today`, `is_late` and `former_owner`.
  public static let templateFields: [TemplateField<PolicyOwnerContent>] = [
    .line("given_name") { $0.givenName },
    .line("organisation") { $0.organisation },
    .line("today") { $0.today.inWords },
    .line("title") { $0.title },
    .line("policy") { $0.policy.text },
    .line("next_review") { $0.nextReview.inWords },
    .line("days_left") { Plural.days($0.nextReview.days(since: $0.today)) },
    .line("days_late") { Plural.days($0.today.days(since: $0.nextReview)) },
    .flag("is_ahead") { $0.today < $0.nextReview },
    .flag("is_today") { $0.today == $0.nextReview },
    .flag("is_late") { $0.today > $0.nextReview },
    .line("former_owner") { $0.formerOwner ?? "" },
  ]
}
