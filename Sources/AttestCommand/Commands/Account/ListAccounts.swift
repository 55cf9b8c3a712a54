import Attest
import AttestRules

/// `attest account list`: the register of accounts.
struct ListAccounts: Command {
  static let states = Option.any(
    "--state", .choice("STATE", of: AccountState.self), "Only in this state; can be repeated")
  static let platform = Option.optional("--platform", .text("NAME"), "Only on this platform")

  static let declaration = CommandDeclaration(
    "list", "List accounts: state, lead, eligible operators, and when they fall below the minimum",
    needs: .read, parameters: [CommonOption.sites, states, platform], common: [.on, .formats],
    examples: [
      .init("attest account list --state applied", "what waits for SLT"),
      .init("attest account list --site HOLLIN --platform facebook --csv", "for a spreadsheet"),
    ])

  let filter: AccountFilter
  let day: Day?
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    filter = AccountFilter(
      sites: try values.sites, states: try values[Self.states], platform: try values[Self.platform])
    day = try values.day
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let listing = try register.accounts(in: filter, on: day)
    try context.console.list(.accounts(listing.name), as: format, listing.lines)
    return .done
  }
}
