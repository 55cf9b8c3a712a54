import Attest
import AttestRules
import AttestText

/// `attest policy show`: a policy, its versions and the text of one of them.
struct PolicyShow: Command {
  static let code = Argument.required("C", .text("C"), "The policy's code")
  static let label = Option.optional("--label", .text("LABEL"), "The version (else the newest published)")
  static let raw = Flag.named("--raw", "Only the text, byte for byte as it was published")

  static let declaration = CommandDeclaration(
    "show", "Show a policy, its versions and the text of one",
    needs: .read, parameters: [code, label, raw], common: [.on],
    exits: [.init(.notFound, "no such policy or version")],
    examples: [
      .init("attest policy show SOCIAL-MEDIA --label V1 --raw | sha256sum", "is it still the same text?")
    ])

  let code: String
  let label: String?
  let isRaw: Bool
  let day: Day?

  init(_ values: Values) throws(UsageError) {
    code = try values[Self.code]
    label = try values[Self.label]
    isRaw = try values[Self.raw]
    day = try values.day
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let console = context.console
    let entry = try register.entry(code, .policy)
    guard let version = try label.map({ try entry.version($0) }) ?? entry.newest(on: day ?? register.today)
    else { throw SubjectError.nothingPublished(code: entry.subject.code) }
    if isRaw {
      for file in try register.documents(of: version) { try console.output.write(file.bytes) }
      return .done
    }
    try console.print(SubjectPage(entry: entry, documents: try register.documents(of: version)).lines)
    try console.print(Line("\(entry.subject.code) \(version.version.label)").styled(.heading))
    try console.print(.empty)
    let lines = try register.text(of: version).lines(width: console.width ?? 80)
    try console.print(lines.map(Line.init))
    return .done
  }
}
