import Attest
import AttestRules

/// `attest account close`: gone for good.
struct CloseAccount: Command {
  static let declaration = CommandDeclaration(
    "close", "Close an account for good",
    "Its platform and handle can be applied for again. Asks first; not on a terminal, --yes is needed.",
    needs: .runAccounts, parameters: [AccountParameters.number, AccountParameters.reason], common: [.yes],
    exits: [.init(.no, "it cannot be closed, or you said no"), .init(.notFound, "no such account")],
    examples: [.init("attest account close 3 --reason \"No longer used\" --yes", "from a script")])

  let number: Int64
  let reason: String?
  let isSure: Bool

  init(_ values: Values) throws(UsageError) {
    number = try values.account
    reason = try values.reason
    isSure = try values.isSure
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let account = try register.account(number).account
    guard try context.console.confirm("Close account \(number), \(account.name), for good?", isSure: isSure)
    else {
      try context.console.print("Nothing was recorded.")
      return .no
    }
    let reason = try context.reason(reason, "Why is it closed?")
    try context.console.print(try register.close(number, reason: reason).lines)
    return .done
  }
}
