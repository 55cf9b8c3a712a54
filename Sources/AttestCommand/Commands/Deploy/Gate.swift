import Attest

/// `attest gate`: what sshd runs in the place of whatever somebody asked for.
struct Gate: Command {
  static let login = Argument.required("LOGIN", .text("LOGIN"), "Whose key it is")

  static let declaration = CommandDeclaration(
    "gate", "Run one of these commands for somebody who comes over ssh",
    "Stands before a key in the authorized_keys of the register's service account, with the login of whoever has the key; “attest "
      + "deploy ssh” prints the lines. It runs what was asked for (SSH_ORIGINAL_COMMAND) as that person if it is one of these commands, "
      + "and never a shell. Without a command it is my page.",
    "It works for nobody but the service account itself: not through sudo, not through itself.",
    needs: nil, worksWithLentRights: false, parameters: [login], common: [.data],
    exits: [.init(.notPermitted, "not called by the service account")],
    examples: [.init("attest gate alice --data /srv/attest", "as the command=\"…\" of a key")])

  let login: String

  init(_ values: Values) throws(UsageError) {
    login = try values[Self.login]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let entrance = try Entrance.ofThisProcess().forcedCommand(for: login)
    // A register that the line names must be the account's own.
    if let given = context.givenFolder { _ = try entrance.identity(forRegisterIn: context.cleaned(given)) }
    let words = try RemoteCommand.arguments(of: context.world.variable("SSH_ORIGINAL_COMMAND") ?? "")
    Platform.leaveCallerBehind()
    return context.tree.run(words, on: context.console, in: .machine(entrance))
  }
}
