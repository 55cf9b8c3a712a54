import Attest
import AttestRules

/// `attest exempt`: releases somebody from a requirement for some days.
struct GrantExemption: Command {
  static let person = Argument.required("PERSON", .person, "Number, login or unambiguous name")
  static let requirement = Argument.required("REQUIREMENT", .text("REQUIREMENT"), "The requirement's code")
  static let reason = Option.required("--reason", .text("TEXT"), "Why")
  static let from = Option.required("--from", .day, "The first day")
  static let to = Option.optional("--to", .day, "The last day; left out, there is none")

  static let declaration = CommandDeclaration(
    "exempt", "Release a person from a requirement for some days",
    "Somebody exempt is neither chased nor counted. This never makes anybody eligible to operate an account. The same "
      + "again with the same first day changes the exemption.",
    needs: .keepRecords, parameters: [person, requirement, reason, from, to],
    exits: [.init(.notFound, "no such person or requirement")],
    examples: [
      .init(
        "attest exempt 6001 SM-READ --reason \"moving abroad\" --from 2027-05-01 --to 2027-07-31",
        "for a term")
    ])

  let person: String
  let requirement: String
  let reason: String
  let days: DayRange

  init(_ values: Values) throws(UsageError) {
    person = try values[Self.person]
    requirement = try values[Self.requirement]
    reason = try values[Self.reason]
    days = DayRange(first: try values[Self.from], last: try values[Self.to])
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let person = try register.find(person)
    let receipt = try register.exempt(person, from: requirement, reason: reason, days: days)
    try context.console.print(
      "\(person.fullName, .bold), number \(person.number), is exempt from \(requirement) \(days.words).")
    try context.console.print(receipt.line)
    return .done
  }
}
