import Attest
import AttestRules

/// `attest configure`: applies a changed `organisation.json`.
struct Configure: Command {
  static let from = Option.optional(
    "--from", .day, "The day on which requirements change that give none themselves (else today)")

  static let declaration = CommandDeclaration(
    "configure", "Apply a changed organisation.json",
    "Shows what differs and whose status changes, and asks. A requirement is never edited: it ends, and the changed one "
      + "begins, so that the answers for past days stay what they were.",
    needs: .administer, parameters: [from], common: [.yes, .dryRun],
    exits: [.init(.configuration, "organisation.json is wrong, or cannot be applied to this register")],
    examples: [
      .init("attest configure --dry-run", "only look"),
      .init("attest configure --from 2027-09-01", "change requirements when the school year begins"),
    ])

  let from: Day?
  let isSure: Bool
  let isDryRun: Bool

  init(_ values: Values) throws(UsageError) {
    from = try values[Self.from]
    isSure = try values.isSure
    isDryRun = try values.isDryRun
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    let register = try context.register(for: Self.self, writing: !isDryRun)
    let plan = try register.planConfiguration(from: from)
    for notice in plan.notices { console.note("\("Note:", .yellow) \(notice).") }
    guard !plan.isEmpty else {
      try console.print("Nothing differs from what the register has.")
      return .done
    }
    try console.print(plan.summary)
    try console.print(try register.effect(of: plan))
    if isDryRun {
      try console.print("This was a dry run: nothing was written.")
      return .done
    }
    guard try console.confirm("Apply this?", isSure: isSure) else {
      try console.print("Nothing was changed.")
      return .no
    }
    if let receipt = try register.configure(plan) { try console.print(receipt.line) }
    return .done
  }
}
