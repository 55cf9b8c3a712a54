import AttestRules

/// What comes with a one-time code that is sent on its own, for one version of one policy or course.
public struct OneTimeCodeContent: TemplateContent {
  /// The name that the reader is greeted by.
  public let givenName: String
  /// The organisation's name.
  public let organisation: String
  /// The title of the policy or course.
  public let title: String
  /// The version's label.
  public let version: VersionLabel
  /// The code and its last day.
  public let code: IssuedCode
  /// What to type at the shared terminal.
  public let command: String

  /// The content of a message with a code.
  public init(
    givenName: String, organisation: String, title: String, version: VersionLabel, code: IssuedCode,
    command: String
  ) {
    self.givenName = givenName
    self.organisation = organisation
    self.title = title
    self.version = version
    self.code = code
    self.command = command
  }

  /// `given_name`, `organisation`, `title`, `version`, `code`, `code_until` and `command`.
  public static let templateFields: [TemplateField<OneTimeCodeContent>] = [
    .line("given_name") { $0.givenName },
    .line("organisation") { $0.organisation },
    .line("title") { $0.title },
    .line("version") { $0.version.text },
    .line("code") { $0.code.text },
    .line("code_until") { $0.code.until.inWords },
    .line("command") { $0.command },
  ]
}
