import Attest
import AttestRules

/// `attest simulate`: tries a changed `organisation.json` out.
struct Simulate: Command {
  static let file = Argument.required("FILE", .file, "The changed organisation.json")
  static let from = Option.optional(
    "--from", .day, "The day on which requirements change that give none themselves (else today)")
  static let most = Option.optional(
    "--show", .number("N", 0...1_000_000), else: 50, "How many people are named at most (else 50)")

  static let declaration = CommandDeclaration(
    "simulate", "Show what a changed organisation.json would change, and for whom",
    "Nothing is written.",
    needs: .read, parameters: [file, from, most],
    exits: [.init(.configuration, "the file is wrong, or could not be applied to this register")],
    examples: [.init("attest simulate next-year.json --from 2027-09-01", "who would be overdue?")])

  let file: String
  let from: Day?
  let most: Int

  init(_ values: Values) throws(UsageError) {
    file = try values[Self.file]
    from = try values[Self.from]
    most = try values[Self.most]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    let register = try context.register(for: Self.self)
    try register.require(.read)
    let simulation = try register.simulate(
      try SmallFile.bytes(of: file), file: file, from: from, showing: most)
    for notice in simulation.plan.notices { console.note("\("Note:", .yellow) \(notice).") }
    guard !simulation.plan.isEmpty else {
      try console.print("Nothing differs from what the register has.")
      return .done
    }
    try console.print(simulation.plan.summary)
    try console.print(simulation.effect)
    return .done
  }
}
