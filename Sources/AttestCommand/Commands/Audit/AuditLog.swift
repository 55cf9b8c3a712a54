import Attest

/// `attest audit log`: the entries of the chain.
struct AuditLog: Command {
  static let declaration = CommandDeclaration(
    "log", "List the entries of the audit chain", needs: .audit, common: [.formats],
    examples: [.init("attest audit log --csv", "for a spreadsheet, with the times in UTC")])

  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    try context.console.list(.audit(in: register.zone), as: format) { each in
      try register.forEachAuditLine(each)
    }
    return .done
  }
}
