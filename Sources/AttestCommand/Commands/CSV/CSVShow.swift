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
  let encoding: TextEncoding?
  let isJSON: Bool

  init(_ values: Values) throws(UsageError) {
    path = try values[Self.file]
    encoding = try values[Self.encoding]
    isJSON = try values[Self.json]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    let badRows = try FileFailure.naming(path) {
      let page = CSVPage(path: path, encoding: encoding)
      return isJSON ? try page.printJSON(on: console) : try page.print(on: console)
    }
    return badRows == 0 ? .done : .badData
  }
}
