import Attest
import AttestRules

/// `attest account transfer`: somebody else leads it.
struct TransferAccount: Command {
  static let lead = Option.required("--lead", .person, "The new lead; must be eligible today")

  static let declaration = CommandDeclaration(
    "transfer", "Give an account a new lead",
    "The new lead becomes an operator. An active account is in transfer until its credentials were changed: record that with "
      + "“attest account credentials N --changed”. The old lead stays an operator until removed.",
    needs: .runAccounts, parameters: [AccountParameters.number, lead, AccountParameters.reason],
    exits: [.init(.no, "the new lead is not eligible"), .init(.notFound, "no such account or person")],
    examples: [
      .init(
        "attest account transfer 3 --lead 1042 --reason \"Mr Jones retires\"",
        "somebody else leads it from now on")
    ])

  let number: Int64
  let lead: String
  let reason: String?

  init(_ values: Values) throws(UsageError) {
    number = try values.account
    lead = try values[Self.lead]
    reason = try values.reason
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let lead = try register.find(lead)
    let reason = try context.reason(reason, "Why is it transferred?")
    let made = try register.transfer(number, to: lead, reason: reason)
    try context.console.print(made.lines)
    if made.account.state == .transferring { try context.console.print(made.credentialsToChange) }
    return .done
  }
}
