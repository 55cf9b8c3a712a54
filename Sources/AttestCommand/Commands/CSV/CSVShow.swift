import Attest
import AttestExchange

/// `attest csv show`: what an import would see of a file.
struct CSVShow: Command {
  static let file = Argument.required("FILE", .file, "The file; “-” is standard input")
  static let encoding = Option.optional("--encoding", .encoding, "The file's encoding (else found out)")
  static let json = Flag.named("--json", "Every row as an array of strings, the header too")

  static let declaration = CommandDeclaration(
    "show", "Show what an import would see: encoding, delimiter, columns, first rows",
    needs: nil, parameters: [file, encoding, json],
    exits: [.init(.badData, "rows that cannot be read; each is named"), .init(.notFound, "no such file")],
    examples: [.init("attest csv show staff.csv", "is it the right export?")])

  let path: String
  let options: ImportOptions
  let isJSON: Bool

  init(_ values: Values) throws(UsageError) {
    path = try values[Self.file]
    var options = ImportOptions()
    options.encoding = try values[Self.encoding]
    self.options = options
    isJSON = try values[Self.json]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    var problems = Problems()
    try FileFailure.naming(path) {
      let input = try Input(path: path).repeatable()
      if isJSON {
        try console.write { problems = try CSVPreview.writeJSON(input, options: options, to: $0) }
      } else {
        let page = CSVPage(path: path, preview: try CSVPreview(input, options: options, keeping: 6))
        try page.print(on: console)
        problems = page.preview.problems
      }
    }
    for line in problems.shown(in: path) { console.note(line) }
    return problems.isEmpty ? .done : .badData
  }
}
