import Attest
import AttestRules

/// `attest eligible`: whether people may operate an account.
struct CheckEligibility: Command {
  static let people = Argument.atLeastOne("PERSON", .person, "Number, login or unambiguous name")

  static let declaration = CommandDeclaration(
    "eligible", "Say whether people may operate an account, and until when, or why not",
    "For any day, past or future: who was eligible when that post was made, who will be at half-term.",
    needs: .read, parameters: [people], common: [.on, .formats],
    exits: [
      .init(.done, "all of them are"), .init(.no, "one of them is not"),
      .init(.notFound, "nobody of that name, or several"),
    ],
    examples: [.init("attest eligible 1042 1043 --on 2027-02-15", "can these two run it over half-term?")])

  let people: [String]
  let day: Day?
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    people = try values[Self.people]
    day = try values.day
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let answers = try register.inOneState {
      try people.map { try register.find($0) }.map { try register.eligibility(of: $0, on: day) }
    }
    try context.console.list(.eligibility, as: format, answers)
    return answers.allSatisfy(\.eligibility.isEligible) ? .done : .no
  }
}
