import Attest
import AttestRules

/// `attest status`: where people stand.
struct ShowStatus: Command {
  static let people = Argument.any(
    "PERSON", .person, "Number, login or unambiguous name; nobody named is everybody")

  static let declaration = CommandDeclaration(
    "status", "Show where people stand, a line a person and requirement",
    "On the screen, what is not required of somebody is left out unless they were named; --csv and --json have it all. "
      + "People who have left, or are to come, have no status and appear only when named.",
    needs: .read, parameters: [people], common: [.on, .people, .formats],
    exits: [.init(.notFound, "nobody of that name, or several")],
    examples: [
      .init("attest status", "everybody"),
      .init("attest status \"Siân Jones\" --on 2027-02-15", "one person, at half-term"),
    ])

  let people: [String]
  let day: Day?
  let filter: PeopleFilter
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    people = try values[Self.people]
    day = try values.day
    filter = try values.people
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let named = try people.map { try register.find($0) }
    let showsAll = format != .text || !named.isEmpty
    try context.console.list(.status, as: format) { each in
      func list(_ status: PersonStatus) throws {
        for standing in status.standings where showsAll || standing.status != .notRequired {
          try each(StatusItem(person: status.person, standing: standing))
        }
      }
      if named.isEmpty { try register.forEachStatus(on: day, in: filter, list) }
      for person in named { try list(try register.status(of: person, on: day)) }
    }
    return .done
  }
}
