import Attest
import AttestRules

/// `attest people show`: all that is kept about one person.
struct PeopleShow: Command {
  static let person = Argument.required("PERSON", .person, "Number, login or unambiguous name")

  static let declaration = CommandDeclaration(
    "show", "Show one person: appointments, absences, records, exemptions",
    "--csv and --json give the appointments, with the columns of a roster.",
    needs: .read, parameters: [person], common: [.on, .formats],
    exits: [.init(.notFound, "nobody of that name, or several")],
    examples: [.init("attest people show 1042", "who is 1042?")])

  let person: String
  let day: Day?
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    person = try values[Self.person]
    day = try values.day
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let dossier = try register.dossier(of: try register.find(person))
    guard format == .text else {
      try context.console.write(.people, format == .json ? .json : .csv(raw: false)) { writer in
        for row in dossier.appointments { try writer.appointment(row, of: dossier.person) }
      }
      return .done
    }
    let page = PersonPage(
      dossier: dossier, labels: try RecordLabels(register.catalogue()), day: day ?? register.today)
    try context.console.print(page.lines)
    return .done
  }
}
