import Attest
import AttestRules

/// `attest explain`: why a status is what it is.
struct ExplainStatus: Command {
  static let person = Argument.required("PERSON", .person, "Number, login or unambiguous name")
  static let requirement = Argument.required("REQUIREMENT", .text("REQUIREMENT"), "The requirement's code")

  static let declaration = CommandDeclaration(
    "explain", "Explain a status: the rule that decided, the records, the dates",
    needs: .read, parameters: [person, requirement], common: [.on],
    exits: [.init(.notFound, "nobody of that name, or several; or no such requirement")],
    examples: [.init("attest explain 1042 SM-READ", "why is it overdue?")])

  let person: String
  let requirement: String
  let day: Day?

  init(_ values: Values) throws(UsageError) {
    person = try values[Self.person]
    requirement = try values[Self.requirement]
    day = try values.day
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let person = try register.find(person)
    let explanation = try register.explanation(of: person, under: requirement, on: day)
    let origins = StatusOrigins(dossier: try register.dossier(of: person), code: explanation.standing.code)
    try context.console.print(
      "\(person.fullName, .bold), number \(person.number), \(explanation.standing.code) on "
        + "\(explanation.standing.day)")
    for line in explanation.lines {
      let indent: Line = if case .dueTerm = line { "    " } else { "  " }
      let end: Line = if case .dueDay(.some) = line { "" } else { "." }
      try context.console.print((indent + "\(line)" + origins.words(for: line) + end).hanging(6))
    }
    return .done
  }
}
