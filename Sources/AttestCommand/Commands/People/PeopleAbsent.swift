import Attest
import AttestRules

/// `attest people absent`: records an absence.
struct PeopleAbsent: Command {
  static let person = Argument.required("PERSON", .person, "Number, login or unambiguous name")
  static let from = Option.required("--from", .day, "The first day")
  static let to = Option.optional("--to", .day, "The last day; leave it out while it is not known")
  static let sort = Option.optional(
    "--kind", .text("K"), "A word such as maternity, sickness or secondment; no detail")

  static let declaration = CommandDeclaration(
    "absent", "Record that a person is absent",
    "The same again with the same first day changes the absence: its last day, or its kind. While somebody is absent they "
      + "are neither chased nor counted, and cannot operate an account: the accounts that this leaves with fewer operators "
      + "are named.",
    needs: .keepRecords, parameters: [person, from, to, sort],
    examples: [
      .init("attest people absent 1042 --from 2026-11-02 --kind maternity", "the end is not known yet")
    ])

  let person: String
  let days: DayRange
  let sort: String?

  init(_ values: Values) throws(UsageError) {
    person = try values[Self.person]
    days = DayRange(first: try values[Self.from], last: try values[Self.to])
    sort = try values[Self.sort]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let person = try register.find(person)
    let notice = try register.absent(person, days: days, sort: sort)
    try context.console.print(
      "\(person.fullName, .bold), number \(person.number), is absent \(days.words).")
    try context.console.print(notice.accountsAtStake.map(\.line) + [notice.receipt.line])
    return .done
  }
}
