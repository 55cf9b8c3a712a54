import Attest

/// `attest role revoke`.
struct RoleRevoke: Command {
  static let role = Argument.required(
    "ROLE", .choice("ROLE", Role.granted.map { ($0.rawValue, $0) }), "The role")
  static let login = Argument.required("LOGIN", .text("LOGIN"), "The login on this machine")

  static let declaration = CommandDeclaration(
    "revoke", "Take a role from a login", "The last administrator stays one.",
    needs: .administer, parameters: [role, login])

  let role: Role
  let login: String

  init(_ values: Values) throws(UsageError) {
    role = try values[Self.role]
    login = try values[Self.login]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let receipt = try register.revoke(role, from: login)
    try context.console.print("The login “\(login)” no longer has the role \(role.rawValue, .bold).")
    try context.console.print(receipt.line)
    return .done
  }
}
