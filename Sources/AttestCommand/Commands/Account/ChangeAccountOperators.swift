import Attest
import AttestRules

/// `attest account operators`: who runs an account.
struct ChangeAccountOperators: Command {
  static let add = Option.any("--add", .person, "Somebody who runs it from today on; can be repeated")
  static let remove = Option.any("--remove", .person, "Somebody who no longer does; can be repeated")

  static let declaration = CommandDeclaration(
    "operators", "Add or remove the operators of an account",
    "Whoever is added must be eligible today, and nobody adds to an account that they operate. Anybody can be removed; the "
      + "credentials are then to be changed, until “attest account credentials” records that they were.",
    needs: .runAccounts, parameters: [AccountParameters.number, add, remove, AccountParameters.reason],
    exits: [
      .init(.no, "somebody is not eligible, or you operate it"),
      .init(.notFound, "no such account or person"),
    ],
    examples: [.init("attest account operators 3 --add 1042 --remove 1043", "one for another")])

  let number: Int64
  let add: [String]
  let remove: [String]
  let reason: String?

  init(_ values: Values) throws(UsageError) {
    number = try values.account
    add = try values[Self.add]
    remove = try values[Self.remove]
    reason = try values.reason
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let console = context.console
    guard !add.isEmpty || !remove.isEmpty else {
      let file = try register.account(number)
      for person in file.operators {
        try console.print(person.lines(file.name, isLead: person.person == file.account.lead))
      }
      return .done
    }
    let made = try register.changeOperators(
      of: number, adding: add.map { try register.find($0) }, removing: remove.map { try register.find($0) },
      reason: reason)
    try console.print(made.lines)
    if !remove.isEmpty { try console.print(made.credentialsToChange) }
    if made.account.lead == nil, made.account.state.isApproved {
      try console.print("Nobody leads it: “attest account transfer \(number) --lead PERSON”, or close it.")
    }
    return .done
  }
}
