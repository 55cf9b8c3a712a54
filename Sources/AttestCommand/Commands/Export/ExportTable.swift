import Attest
import AttestExchange
import AttestRules

/// `attest export`: everything out again.
struct ExportTable: Command {
  static let kind = Argument.required(
    "TABLE", .choice("TABLE", Export.all.map { ($0.table.name, $0) }), "What to export")
  static let raw = Flag.named(
    "--raw", "Without the ' that keeps a spreadsheet from taking a cell for a formula")

  static let declaration = CommandDeclaration(
    "export", "Write a table as CSV to standard output",
    "People and absences import again to the same state; records come in again as evidence “import”. A cell that a "
      + "spreadsheet would take for a formula gets a ' before it, which an import takes off again.",
    needs: .read, parameters: [kind, raw], common: [.on, .people, .formats],
    examples: [
      .init("attest export people > people.csv", "the roster"),
      .init("attest export eligibility --on 2027-02-15 --json", "for a program"),
    ])

  let export: Export
  let isRaw: Bool
  let day: Day?
  let filter: PeopleFilter
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    export = try values[Self.kind]
    isRaw = try values[Self.raw]
    day = try values.day
    filter = try values.people
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register()
    try register.require(export.needs, about: register.me?.number)
    try context.console.write(export.table, format == .json ? .json : .csv(raw: isRaw)) { writer in
      try export.write(
        ExportRequest(
          register: register, day: day ?? register.today, filter: filter, writer: writer,
          note: { context.console.note($0) }))
    }
    return .done
  }
}
