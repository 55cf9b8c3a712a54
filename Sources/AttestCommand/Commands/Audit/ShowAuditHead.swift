import Attest

/// `attest audit head`: where the chain stands, to be kept elsewhere.
struct ShowAuditHead: Command {
  static let declaration = CommandDeclaration(
    "head", "Print where the audit chain stands: three lines to keep somewhere else",
    "Somebody with all rights over the machine can rewrite a register and its chain. Only a head that was printed, mailed or "
      + "kept elsewhere shows it.",
    needs: .audit,
    examples: [
      .init("attest audit head > /media/stick/head-2026-09.txt", "keep it where the machine cannot reach")
    ])

  init(_ values: Values) throws(UsageError) {}

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    try context.console.output.write(try register.auditHead().text)
    return .done
  }
}
