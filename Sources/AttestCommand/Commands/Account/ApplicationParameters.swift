import Attest
import AttestRules

/// What an application is made of on the command line.
struct ApplicationParameters: Sendable {
  static let file = Option.optional(
    "--file", .file, "A JSON file with the application; “-” is standard input")
  static let platform = Option.optional("--platform", .text("NAME"), "The platform, such as Facebook")
  static let handle = Option.optional("--handle", .text("HANDLE"), "The handle, or the account's address")
  static let site = Option.optional(
    "--site", ValueKind<SiteCode>.code("SITE", "a site's code"), "The site that it is for")
  static let aim = Option.optional("--aim", .text("TEXT"), "What it is for")
  static let audience = Option.optional("--audience", .text("TEXT"), "Whom it is meant for")
  static let promotion = Option.optional("--promotion", .text("TEXT"), "How it will be promoted")
  static let open = Flag.named("--open", "Everybody can follow it")
  static let closed = Flag.named("--closed", "Only those who are let in can see it")
  static let lead = Option.optional("--lead", .person, "Who leads it")
  static let operators = Option.any("--operator", .person, "Who runs it with the lead; can be repeated")

  /// All of them, in the order of the help.
  static let all: [any DeclaredParameter] = [
    file, platform, handle, site, aim, audience, promotion, open, closed, lead, operators,
  ]

  private let path: String?
  private let given: AccountForm

  /// What was given.
  init(_ values: Values) throws(UsageError) {
    path = try values[Self.file]
    var form = AccountForm()
    form.platform = try values[Self.platform]
    form.handle = try values[Self.handle]
    form.site = try values[Self.site]
    form.aim = try values[Self.aim]
    form.audience = try values[Self.audience]
    form.promotion = try values[Self.promotion]
    if try values[Self.open] { form.isOpen = true }
    if try values[Self.closed] { form.isOpen = false }
    form.lead = try values[Self.lead]
    form.operators = try values[Self.operators]
    given = form
  }

  /// The application so far: options first, then what the file says.
  func form() throws -> AccountForm {
    guard let path else { return given }
    let bytes = try SmallFile.bytes(of: path)
    return given.completed(by: try AccountForm(json: bytes, file: path == "-" ? "standard input" : path))
  }
}
