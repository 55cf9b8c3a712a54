import Attest
import AttestExchange

/// `attest attestations import`.
struct ImportAttestations: Command {
  static let declaration = CommandDeclaration(
    "import", "Import attestations: who accepted or declined which version of a policy",
    "They come in as evidence “import”, with file and line; what the file claims of its evidence is kept as a note. Records "
      + "that the register has already are left out.",
    needs: .keepRecords, parameters: ImportParameters.all + [Decisions.file], common: [.dryRun, .formats],
    exits: [.init(.badData, "bad rows, or columns that cannot be taken; nothing was imported")],
    examples: [
      .init("attest attestations import report.csv --dry-run", "what would come in?"),
      .init("attest attestations import report.csv --resolve who.csv", "with decisions on whom a row means"),
    ])

  let parameters: ImportParameters
  let decisions: Decisions
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    parameters = try ImportParameters(values)
    decisions = try Decisions(values)
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    var request = try parameters.request(in: context.folder, for: AttestationField.table)
    request.options.today = register.today
    try ImportRun(parameters: parameters, request: request, register: register, console: context.console).run(
      AttestationField.self, as: format, deciding: decisions
    ) { try register.importAttestations($0, rejects: $1) }
    return .done
  }
}
