import Attest

/// `attest role list`.
struct RoleList: Command {
  static let declaration = CommandDeclaration(
    "list", "List who has which role", needs: .administer, common: [.formats])

  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    try context.console.list(.roles, as: format, try register.grants())
    return .done
  }
}
