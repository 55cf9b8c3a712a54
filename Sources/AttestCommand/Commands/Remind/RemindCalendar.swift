import Attest

/// `attest remind calendar`: due days to subscribe to.
struct RemindCalendar: Command {
  static let person = Argument.optional("PERSON", .person, "Whose due days (else yours)")
  static let account = Option.optional(
    "--account", .number("N"), "The days on which this account loses an operator")
  static let declaration = CommandDeclaration(
    "calendar", "Write due days as an iCalendar file",
    "Every due day keeps its identity, so that a calendar that subscribes to the file is brought up to date and not filled "
      + "with copies.",
    needs: .read, parameters: [person, account], common: [.data],
    alternatives: [.atMostOne(person, account)],
    exits: [.init(.notFound, "nobody of that name, several, or no such account")],
    examples: [
      .init("attest remind calendar > due.ics", "your own"),
      .init("attest remind calendar --account 3 > account.ics", "an account's"),
    ])

  let person: String?
  let account: Int?

  init(_ values: Values) throws(UsageError) {
    person = try values[Self.person]
    account = try values[Self.account]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    if let account {
      try context.console.output.write(register.accountCalendar(Int64(account)))
      return .done
    }
    guard let person = try person.map({ try register.find($0) }) ?? register.me else {
      throw NobodyNamed(login: register.identity.login)
    }
    try context.console.output.write(register.dueCalendar(of: person))
    return .done
  }
}
