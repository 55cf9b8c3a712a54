import Attest
import AttestRules

/// `attest account show`: one account with its whole life.
struct ShowAccount: Command {
  static let declaration = CommandDeclaration(
    "show", "Show one account: the case, its operators, what happened, and the decisions as they were taken",
    "For any day: who were the operators when that post was made, and were they eligible?",
    needs: .read, parameters: [AccountParameters.number], common: [.on],
    exits: [.init(.notFound, "no such account")],
    examples: [.init("attest account show 3 --on 2026-11-05", "who ran it on Guy Fawkes Night?")])

  let number: Int64
  let day: Day?

  init(_ values: Values) throws(UsageError) {
    number = try values.account
    day = try values.day
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    try context.console.print(AccountPage(file: try register.account(number, on: day)).lines)
    return .done
  }
}
