import Attest
import AttestStore

/// `attest erase`: what is left of somebody is a number.
struct ErasePerson: Command {
  static let person = Argument.required("PERSON", .person, "Number, login or unambiguous name")

  static let declaration = CommandDeclaration(
    "erase", "Erase a person who left long enough ago",
    "Name, addresses, login and what was written about them go, from the tables and from the audit chain; what they held "
      + "and when stays under their number, so that counts and decisions stay what they were. Shows what goes and what stays, "
      + "and asks. It cannot be undone. See “attest help privacy”.",
    "Refused as long as they lead or run an account that is neither closed nor rejected.",
    needs: .privacy, parameters: [person], common: [.yes, .dryRun],
    exits: [
      .init(.no, "you said no"), .init(.badData, "too early, still here, still runs an account, or erased before"),
      .init(.notFound, "nobody of that name, or several"),
    ],
    examples: [
      .init("attest erase 1042 --dry-run", "only look"), .init("attest erase 1042", "look, and be asked"),
    ])

  let person: String
  let isSure: Bool
  let isDryRun: Bool

  init(_ values: Values) throws(UsageError) {
    person = try values[Self.person]
    isSure = try values.isSure
    isDryRun = try values.isDryRun
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    let register = try context.register(for: Self.self, writing: !isDryRun)
    let plan = try register.planErasure(of: try register.find(person, for: .privacy))
    try console.print(ErasurePage(plan: plan).lines)
    if isDryRun {
      try console.print("This was a dry run: nothing was written.")
      return .done
    }
    let question: Line = "Erase \(plan.person.fullName, .bold), number \(plan.person.number), for good?"
    guard try console.confirm(question, isSure: isSure) else {
      try console.print("Nothing was changed.")
      return .no
    }
    let erasure = try register.erase(plan.person)
    try console.print("Number \(plan.person.number, .bold) is erased.")
    try console.print(erasure.receipt.line)
    for line in ErasureRemains(erasure, in: context.folder).lines { console.note(line) }
    return .done
  }
}
