import AttestRules

/// The audit chain's head, mailed to somebody who keeps it elsewhere.
public struct AuditHeadContent: TemplateContent {
  /// The organisation's name.
  public let organisation: String
  /// The day on which it is sent.
  public let today: Day
  /// The register's identity.
  public let register: String
  /// How many entries the chain has.
  public let size: Int
  /// The hash of the last one, in hexadecimal digits.
  public let hash: String

  /// The content of a mailed head.
  public init(organisation: String, today: Day, register: String, size: Int, hash: String) {
    self.organisation = organisation
    self.today = today
    self.register = register
    self.size = size
    self.hash = hash
  }

  /// `organisation`, `today`, `register`, `size` and `hash`.
  public static let templateFields: [TemplateField<AuditHeadContent>] = [
    .line("organisation") { $0.organisation },
    .line("today") { $0.today.inWords },
    .line("register") { $0.register },
    .line("size") { String($0.size) },
    .line("hash") { $0.hash },
  ]
}
