import Attest
import AttestExchange

/// `attest completions import`.
struct ImportCompletions: Command {
  static let declaration = CommandDeclaration(
    "import", "Import completions: who passed or failed which version of a course",
    "They come in as evidence “import”, with file and line; what the file claims of its evidence is kept as a note. Records "
      + "that the register has already are left out.",
    needs: .keepRecords, parameters: ImportParameters.all + [Decisions.file], common: [.dryRun, .formats],
    exits: [.init(.badData, "bad rows, or columns that cannot be taken; nothing was imported")],
    examples: [
      .init("attest completions import report.csv --dry-run", "what would come in?"),
      .init("attest completions import report.csv --resolve who.csv", "with decisions on whom a row means"),
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
    var request = try parameters.request(in: context.folder, for: CompletionField.table)
    let zone = register.zone
    request.options.today = register.today
    request.options.dayOfInstant = { zone.day(of: $0 * 1000) }
    if request.options.mapping.passMark == nil {
      request.options.mapping.passMark = try passMark(request.options.mapping, in: register)
    }
    try ImportRun(parameters: parameters, request: request, register: register, console: context.console).run(
      CompletionField.self, as: format, deciding: decisions
    ) { try register.importCompletions($0, rejects: $1) }
    return .done
  }

  /// The pass mark of the course that every row is about; forms give the score only.
  private func passMark(_ mapping: Mapping, in register: Register) throws -> Int? {
    guard let code = mapping.values["course"] else { return nil }
    let entry = try register.entry(code, .course)
    let version = try mapping.values["version"].map { try entry.version($0) } ?? entry.versions.last
    return version?.passMark
  }
}
