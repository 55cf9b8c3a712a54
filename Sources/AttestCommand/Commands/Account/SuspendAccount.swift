import Attest
import AttestRules

/// `attest account suspend`: not to be used for the time being.
struct SuspendAccount: Command {
  static let declaration = CommandDeclaration(
    "suspend", "Suspend an account, for the time being",
    "On a terminal a reason is asked for.",
    needs: .runAccounts, parameters: [AccountParameters.number, AccountParameters.reason],
    exits: [.init(.no, "it is not active"), .init(.notFound, "no such account")],
    examples: [.init("attest account suspend 3 --reason \"An unkind post\"", "until it is looked into")])

  let number: Int64
  let reason: String?

  init(_ values: Values) throws(UsageError) {
    number = try values.account
    reason = try values.reason
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let reason = try context.reason(reason, "Why is it suspended?")
    try context.console.print(try register.suspend(number, reason: reason).lines)
    return .done
  }
}
