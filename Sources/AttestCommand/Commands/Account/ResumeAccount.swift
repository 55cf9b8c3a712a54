import Attest
import AttestRules

/// `attest account resume`: to be used again.
struct ResumeAccount: Command {
  static let declaration = CommandDeclaration(
    "resume", "Take a suspended account up again",
    "As for an approval: it needs somebody who leads it and enough operators, all of them eligible today.",
    needs: .runAccounts, parameters: [AccountParameters.number, AccountParameters.reason],
    exits: [
      .init(.no, "it is not suspended, or could not be approved today"), .init(.notFound, "no such account"),
    ],
    examples: [.init("attest account resume 3", "it was looked into")])

  let number: Int64
  let reason: String?

  init(_ values: Values) throws(UsageError) {
    number = try values.account
    reason = try values.reason
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let reason = try context.reason(reason, "Why is it taken up again?")
    try context.console.print(try register.resume(number, reason: reason).lines)
    return .done
  }
}
