import Attest
import AttestExchange
import AttestRules

/// `attest export`: everything out again.
struct ExportTable: Command {
  static let kind = Argument.required(
    "TABLE", .choice("TABLE", Export.all.map { ($0.table.name, $0) }), "What to export")
  static let raw = Flag.named(
    "--raw", "Without the ' that keeps a spreadsheet from taking a cell for a formula")

  static let form = Option.optional(
    "--format", .word("FORM", of: ["oneroster"]), "People as a OneRoster folder; needs --to")
  static let folder = Option.optional("--to", .newFolder, "The folder for --format oneroster")
  static let xapi = Flag.named("--xapi", "Completions as xAPI statements, for a learning record store")

  static let declaration = CommandDeclaration(
    "export", "Write a table as CSV to standard output",
    "People and absences import again to the same state; records come in again as evidence “import”. A cell that a "
      + "spreadsheet would take for a formula gets a ' before it, which an import takes off again. Accounts and decisions can "
      + "be chosen by the account's site, the audit chain not at all, everything else by site and category.",
    needs: .read, parameters: [kind, raw, form, folder, xapi], common: [.on, .people, .formats],
    alternatives: [.atMostOne(form, xapi)],
    examples: [
      .init("attest export people > people.csv", "the roster"),
      .init("attest export eligibility --on 2027-02-15 --json", "for a program"),
      .init("attest export people --format oneroster --to roster", "for another system"),
    ])

  let export: Export
  let isRaw: Bool
  let day: Day?
  let filter: PeopleFilter
  let format: ListingFormat
  let folder: String?
  let isXAPI: Bool

  init(_ values: Values) throws(UsageError) {
    export = try values[Self.kind]
    isRaw = try values[Self.raw]
    day = try values.day
    filter = try values.people
    try export.check(filter)
    format = try values.format
    folder = try values[Self.form] == nil ? nil : values[Self.folder]
    isXAPI = try values[Self.xapi]
    if try values[Self.form] != nil, folder == nil {
      throw .missingOption(name: "--to", valueName: "DIR")
    }
    let needed = isXAPI ? Export.completions : folder != nil ? .people : export
    guard export.table == needed.table else {
      throw .badValue(
        parameter: "TABLE", found: export.table.name, expected: needed.table.name, nearest: nil)
    }
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    let register = try context.register()
    try register.require(export.needs, about: register.me?.number)
    let scope = ExportScope(register: register, day: day ?? register.today, filter: filter)
    if let folder {
      try OneRosterExport.write(scope, to: folder)
    } else if isXAPI {
      try console.write { try XAPIExport.write(scope, to: $0) }
    } else {
      let progress = Progress(on: console, "Exporting \(export.table.name), MiB")
      defer { progress.end() }
      try console.write(export.table, format == .json ? .json : .csv(raw: isRaw), progress: progress) { writer in
        try export.write(ExportRequest(scope: scope, writer: writer, note: { console.note($0) }))
      }
    }
    return .done
  }
}
