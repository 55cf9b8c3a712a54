import Attest
import AttestExchange

/// `attest accounts import`: the accounts that exist already.
struct ImportAccounts: Command {
  static let declaration = CommandDeclaration(
    "import", "Import a list of accounts that exist already, as unapproved",
    "Columns: platform, handle, site, and where known lead, operators (person numbers with ; between) and credentials_kept. "
      + "The report says what each lacks before it can be approved. Accounts registered before are left as they are.",
    needs: .runAccounts, parameters: ImportParameters.all, common: [.dryRun],
    exits: [
      .init(.badData, "bad rows, all of them named; nothing was imported"), .init(.notFound, "no such file"),
    ],
    examples: [.init("attest accounts import accounts.csv --dry-run", "what would come in?")])

  let parameters: ImportParameters

  init(_ values: Values) throws(UsageError) {
    parameters = try ImportParameters(values)
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let request = try parameters.request(in: context.folder, for: AccountField.table)
    try ImportRun(
      parameters: parameters, request: request, register: register, console: context.console
    ).run(AccountField.self, rejected: \.rejected) {
      try register.importAccounts($0, rejects: $1)
    } printing: { report in
      try AccountsReportPage(report: report, isDryRun: request.isDryRun).print(on: context.console)
    }
    return .done
  }
}
