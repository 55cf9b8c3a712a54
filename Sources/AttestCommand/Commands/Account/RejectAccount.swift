import Attest
import AttestRules

/// `attest account reject`: SLT says no.
struct RejectAccount: Command {
  static let why = Option.required("--reason", .text("TEXT"), "Why")

  static let declaration = CommandDeclaration(
    "reject", "Reject an application for an account, with a reason",
    "The platform and handle can be applied for again.",
    needs: .decideAccount, parameters: [AccountParameters.number, why],
    exits: [
      .init(.no, "you applied for it or operate it, or it is decided already"),
      .init(.notFound, "no such account"),
    ],
    examples: [.init("attest account reject 3 --reason \"The main account will do\"", "no, and why")])

  let number: Int64
  let reason: String

  init(_ values: Values) throws(UsageError) {
    number = try values.account
    reason = try values[Self.why]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    try context.console.print(try register.reject(number, reason: reason).lines)
    return .done
  }
}
