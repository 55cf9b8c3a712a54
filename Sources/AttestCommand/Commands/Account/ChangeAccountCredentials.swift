import Attest
import AttestRules

/// `attest account credentials`: they were changed.
struct ChangeAccountCredentials: Command {
  static let changed = Flag.named("--changed", "They were changed today")
  static let place = Option.optional(
    "--where", .text("WHERE"), "Where they are kept now, when that is another place")

  static let declaration = CommandDeclaration(
    "credentials", "Record that the credentials of an account were changed",
    "Due whenever an operator left or was removed. Without --changed it says where they are kept. Never the secret itself: "
      + "whatever looks like a password is refused and not recorded.",
    needs: .runAccounts, parameters: [AccountParameters.number, changed, place, AccountParameters.reason],
    exits: [
      .init(.usage, "--where without --changed"), .init(.badData, "that looks like a password"),
      .init(.notFound, "no such account"),
    ],
    examples: [.init("attest account credentials 3 --changed", "kept where they were")])

  let number: Int64
  let isChanged: Bool
  let place: String?
  let reason: String?

  init(_ values: Values) throws(UsageError) {
    number = try values.account
    isChanged = try values[Self.changed]
    place = try values[Self.place]
    reason = try values.reason
    if place != nil, !isChanged { throw .missing(Self.changed.declaration) }
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    let register = try context.register(for: Self.self, writing: isChanged)
    guard isChanged else {
      let account = try register.account(number).account
      try console.print("Account \(number), \(account.name): \(account.credentials ?? "not recorded").")
      return .done
    }
    try console.print(try register.changeCredentials(of: number, kept: place, reason: reason).lines)
    return .done
  }
}
