import Attest
import AttestExchange

/// `attest absences import`.
struct ImportAbsences: Command {
  static let declaration = CommandDeclaration(
    "import", "Import absences; a row is found by person and first day",
    "Columns: person_number, from, to, kind. The same file twice changes nothing the second time.",
    needs: .keepRecords, parameters: ImportParameters.all, common: [.dryRun, .formats],
    exits: [.init(.badData, "bad rows, or columns that cannot be taken; nothing was imported")],
    examples: [.init("attest absences import absences.csv --dry-run", "what would change?")])

  let parameters: ImportParameters
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    parameters = try ImportParameters(values)
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let request = try parameters.request(in: context.folder, for: AbsenceField.table)
    try ImportRun(parameters: parameters, request: request, register: register, console: context.console).run(
      AbsenceField.self, as: format
    ) { try register.importAbsences($0, rejects: $1) }
    return .done
  }
}
