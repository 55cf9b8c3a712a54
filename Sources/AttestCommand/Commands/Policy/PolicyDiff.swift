import Attest
import AttestText

/// `attest policy diff`: what changed between two versions.
struct PolicyDiff: Command {
  static let code = Argument.required("C", .text("C"), "The policy's code")
  static let old = Argument.required("OLD", .text("OLD"), "The label of the earlier version")
  static let new = Argument.required("NEW", .text("NEW"), "The label of the later version")

  static let declaration = CommandDeclaration(
    "diff", "Show what changed from one version of a policy to another, by paragraphs and words",
    "New paragraphs begin with +, removed ones with -, reworded ones with ~, with [-old-] and {+new+} around their words.",
    needs: .read, parameters: [code, old, new],
    exits: [.init(.notFound, "no such policy or version")],
    examples: [.init("attest policy diff SOCIAL-MEDIA V1 V2", "what is new?")])

  let code: String
  let old: String
  let new: String

  init(_ values: Values) throws(UsageError) {
    code = try values[Self.code]
    old = try values[Self.old]
    new = try values[Self.new]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let console = context.console
    let entry = try register.entry(code, .policy)
    let difference = DocumentDifference(
      from: try register.text(of: try entry.version(old)), to: try register.text(of: try entry.version(new)))
    if difference.isEmpty {
      try console.print("Nothing that can be read changed from \(old) to \(new).")
    } else {
      try console.print(difference.lines(width: console.width ?? 80).map(Line.init))
    }
    return .done
  }
}
