import Attest
import AttestRules

/// `attest people list`: who is there.
struct PeopleList: Command {
  static let all = Flag.named("--all", "Also those who have left")

  static let declaration = CommandDeclaration(
    "list", "List people: who is there, absent or to come",
    needs: .read, parameters: [all], common: [.on, .people, .formats],
    examples: [
      .init("attest people list --site HOLLIN --category governor", "one school's governors"),
      .init("attest people list --on 2027-01-04 --csv", "who will be there in January, for a spreadsheet"),
    ])

  let includesLeft: Bool
  let day: Day?
  let filter: PeopleFilter
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    includesLeft = try values[Self.all]
    day = try values.day
    filter = try values.people
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let day = day ?? register.today
    try context.console.list(.people, as: format) { each in
      try register.forEachListed(on: day, in: filter) { listed in
        guard includesLeft || listed.presence != .left else { return }
        try each(ListedOnDay(listed: listed, day: day))
      }
    }
    return .done
  }
}
