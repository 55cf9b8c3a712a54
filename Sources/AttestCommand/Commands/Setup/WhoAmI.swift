import Attest
import AttestText

/// `attest whoami`: who the machine says is there, and what the register makes of it.
struct WhoAmI: Command {
  static let declaration = CommandDeclaration(
    "whoami", "Show who you are here, how that is known, and your roles",
    needs: nil, common: [.data],
    examples: [.init("attest whoami", "why may I not?")])

  init(_ values: Values) throws(UsageError) {}

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register()
    let console = context.console
    try console.print("Login: \(register.identity.login, .bold), by \(register.identity.established)")
    if let me = register.me {
      try console.print("Person: \(me.fullName), number \(me.number)")
    } else {
      try console.print("Person: nobody in the register has this login")
    }
    let roles = Role.allCases.filter { register.roles.contains($0) }.map(\.rawValue)
    try console.print("Roles: \(roles.isEmpty ? "none" : Wording.all(roles))")
    return .done
  }
}
