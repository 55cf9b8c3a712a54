import Attest
import AttestRules
import AttestText

/// `attest policy publish`: a version of a policy, kept byte for byte.
struct PolicyPublish: Command {
  static let file = Argument.required(
    "FILE", .file, "The text, Markdown (.md) or plain; “-” is standard input")
  static let name = Option.optional(
    "--name", .text("NAME"), "What the text is called (else the file's name; for “-”, policy.md)")
  static let code = Option.required(
    "--code", ValueKind<SubjectCode>.code("C", "a policy's code"), "The policy's code")
  static let label = Option.required(
    "--label", ValueKind<VersionLabel>.code("LABEL", "a version's label, such as V3"), "The version's label")
  static let effective = Option.required("--effective", .day, "The day from which it is in force")
  static let published = Option.optional("--published", .day, "The day it was published (else today)")
  static let minor = Flag.named("--minor", "Does not supersede what was read before")
  static let summary = Option.optional("--summary", .text("TEXT"), "What changed, for whoever reads it again")
  static let title = Option.optional("--title", .text("T"), "The title (else the text's first heading)")
  static let owner = Option.optional("--owner", .person, "Who owns the policy and is reminded of its review")
  static let approver = Option.optional("--approved-by", .text("BODY"), "The body that approves it")
  static let months = Option.optional(
    "--review-months", .number("N", 1...120), "How often it is reviewed, in months")
  static let review = Option.optional("--next-review", .day, "The next review day")

  static let declaration = CommandDeclaration(
    "publish", "Publish a version of a policy, kept byte for byte",
    "From the published day on the version can be read, and reading it counts; from the effective day on it is in "
      + "force. What is said of the policy itself stays as it was where it is left out.",
    needs: .publish,
    parameters: [
      file, name, code, label, effective, published, minor, summary, title, owner, approver, months, review,
    ],
    exits: [.init(.badData, "the text, the label or the days cannot be taken")],
    examples: [
      .init(
        "attest policy publish social-media-V1.md --code SOCIAL-MEDIA --label V1 --effective 2026-09-01",
        "the first version")
    ])

  let file: String
  let name: String
  let owner: String?
  let draft: VersionDraft

  init(_ values: Values) throws(UsageError) {
    file = try values[Self.file]
    name = SmallFile.name(of: try values[Self.name] ?? (file == "-" ? "policy.md" : file))
    owner = try values[Self.owner]
    var draft = VersionDraft(
      code: try values[Self.code], label: try values[Self.label], effective: try values[Self.effective],
      isMaterial: try !values[Self.minor])
    draft.published = try values[Self.published]
    draft.summary = try values[Self.summary]
    draft.title = try values[Self.title]
    draft.approvedBy = try values[Self.approver]
    draft.reviewMonths = try values[Self.months]
    draft.nextReview = try values[Self.review]
    self.draft = draft
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    var draft = draft
    draft.owner = try owner.map { try register.find($0).number }
    let bytes = try SmallFile.bytes(of: file, most: Document.mostBytes)
    let publication = try FileFailure.naming(file) {
      try register.publishPolicy(draft, fileName: name, bytes: bytes)
    }
    try context.console.print(publication.lines)
    return .done
  }
}
