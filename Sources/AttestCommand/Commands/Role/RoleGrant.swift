import Attest

/// `attest role grant`.
struct RoleGrant: Command {
  static let role = Argument.required(
    "ROLE", .choice("ROLE", Role.granted.map { ($0.rawValue, $0) }), "The role")
  static let login = Argument.required("LOGIN", .text("LOGIN"), "The login on this machine")

  static let declaration = CommandDeclaration(
    "grant", "Grant a role to a login", needs: .administer, parameters: [role, login],
    examples: [.init("attest role grant hr sjones", "sjones keeps the people and records")])

  let role: Role
  let login: String

  init(_ values: Values) throws(UsageError) {
    role = try values[Self.role]
    login = try values[Self.login]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let receipt = try register.grant(role, to: login)
    try context.console.print("The login “\(login)” has the role \(role.rawValue, .bold).")
    try context.console.print(receipt.line)
    return .done
  }
}
