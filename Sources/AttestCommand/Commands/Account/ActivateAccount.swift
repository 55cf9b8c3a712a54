import Attest
import AttestRules

/// `attest account activate`: the account exists now.
struct ActivateAccount: Command {
  static let credentials = Option.required(
    "--credentials", .text("WHERE"), "Where its credentials are kept, such as a password manager's entry")

  static let declaration = CommandDeclaration(
    "activate", "Record that an approved account exists, and where its credentials are kept",
    "Never the secret itself: whatever looks like a password is refused and not recorded.",
    needs: .runAccounts, parameters: [AccountParameters.number, credentials, AccountParameters.reason],
    exits: [
      .init(.no, "it is not approved"), .init(.badData, "that looks like a password"),
      .init(.notFound, "no such account"),
    ],
    examples: [.init("attest account activate 3 --credentials \"Bitwarden, Afon, Facebook\"", "it is made")])

  let number: Int64
  let credentials: String
  let reason: String?

  init(_ values: Values) throws(UsageError) {
    number = try values.account
    credentials = try values[Self.credentials]
    reason = try values.reason
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let made = try register.activate(number, credentials: credentials, reason: reason)
    try context.console.print(made.lines)
    return .done
  }
}
