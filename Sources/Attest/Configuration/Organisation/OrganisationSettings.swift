/// What the organisation sets, one value each; what `organisation.json` leaves out has the value given here.
public struct OrganisationSettings: Hashable, Sendable {
  /// The organisation's name.
  public var name: String
  /// The name of its time zone.
  public var timeZone = Organisation.defaultTimeZone
  /// Whose bank holidays it keeps.
  public var division = HolidayDivision.englandAndWales
  /// How many eligible operators an account needs (rules, section 8).
  public var minimumOperators = 2
  /// How mail is sent.
  public var mail = MailSettings()
  /// When reminders go out.
  public var reminders = ReminderSettings()
  /// How long people are kept by name after they left.
  public var retention = RetentionSettings()
  /// The addresses outside to which the audit head is mailed each working day, in order.
  public var heads: [String] = []

  /// Settings with this name and otherwise the values for what is left out.
  public init(name: String) {
    self.name = name
  }
}

/// How mail is sent.
public struct MailSettings: Hashable, Sendable {
  /// The address that messages come from; nil when none is set, so that none can be sent.
  public var from: String?
  /// The address that bounces go to; nil for ``from``.
  public var envelope: String?
  /// The absolute path of the sendmail program.
  public var sendmail = MailSettings.standardSendmail

  /// Where sendmail is when nothing is set.
  public static let standardSendmail = "/usr/sbin/sendmail"

  /// Settings for when nothing is set.
  public init() {}

  /// The address that bounces go to.
  public var bounceAddress: String? { envelope ?? from }
}

/// When reminders go out, in days from the due day (rules, section 9).
public struct ReminderSettings: Hashable, Sendable {
  /// The stages, in order; negative before the due day.
  public var offsets = [-30, -14, -7, -1, 1, 7, 14]
  /// The stage from which line managers are told as well.
  public var manager = 7
  /// The stage from which SLT is told as well.
  public var slt = 14

  /// How many days apart the stages after the last offset are.
  public static let repeatedEvery = 14

  /// Settings for when nothing is set.
  public init() {}
}

/// How long people are kept by name after they left.
public struct RetentionSettings: Hashable, Sendable {
  /// The years after the last day of the last appointment: by default as long as a claim about the employment can
  /// usually be brought.
  public var years = 6

  /// Settings for when nothing is set.
  public init() {}
}
