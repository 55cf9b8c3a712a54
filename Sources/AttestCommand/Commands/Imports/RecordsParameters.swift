import Attest
import AttestExchange

/// What the imports of attestations and of completions take, spelled and explained once.
struct RecordsParameters: Sendable {
  /// What is said of the file.
  let file: ImportParameters
  private let decisions: Decisions
  private let format: ListingFormat

  /// What was given.
  init(_ values: Values) throws(UsageError) {
    file = try ImportParameters(values)
    decisions = try Decisions(values)
    format = try values.format
  }

  /// The verb `import` of one of the two.
  ///
  /// - Parameter noun: `attestations` or `completions`.
  static func declaration(_ noun: String, _ summary: String) -> CommandDeclaration {
    CommandDeclaration(
      "import", summary,
      "They come in as evidence “import”, with file and line; what the file claims of its evidence is kept as a note. Records "
        + "that the register has already are left out.",
      needs: .keepRecords, parameters: ImportParameters.all + [Decisions.file], common: [.dryRun, .formats],
      exits: [.init(.badData, "bad rows, or columns that cannot be taken; nothing was imported")],
      examples: [
        .init("attest \(noun) import report.csv --dry-run", "what would come in?"),
        .init("attest \(noun) import report.csv --resolve who.csv", "with decisions on whom a row means"),
      ])
  }

  /// Imports them.
  func run<Field: TableField>(
    _ type: Field.Type, _ request: ImportRequest, into register: Register, on console: Console,
    _ body: ImportRun.Body<ImportReport>
  ) throws {
    try ImportRun(parameters: file, request: request, register: register, console: console).run(
      type, as: format, deciding: decisions, body)
  }
}
