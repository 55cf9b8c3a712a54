import Attest
import AttestRules

/// `attest people leave`: ends somebody's appointments.
struct PeopleLeave: Command {
  static let person = Argument.required("PERSON", .person, "Number, login or unambiguous name")
  static let last = Option.required("--last", .day, "Their last day, past or future")

  static let declaration = CommandDeclaration(
    "leave", "End all appointments of a person",
    "Appointments that would begin after the last day are taken away.",
    needs: .keepRecords, parameters: [person, last],
    exits: [.init(.badData, "no appointment lasts beyond that day")],
    examples: [.init("attest people leave 1042 --last 2027-08-31", "the end of the school year")])

  let person: String
  let last: Day

  init(_ values: Values) throws(UsageError) {
    person = try values[Self.person]
    last = try values[Self.last]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let console = context.console
    let person = try register.find(person)
    let departure = try register.leave(person, last: last)
    try console.print("\(person.fullName, .bold), number \(person.number), leaves: the last day is \(last).")
    for row in departure.ended { try console.print("  ended: \(row.words)") }
    for row in departure.cancelled { try console.print("  taken away: \(row.words)") }
    try console.print(departure.administratorLoss?.lines ?? [])
    try console.print(departure.accountsAtStake.map(\.line) + [departure.receipt.line])
    return .done
  }
}
