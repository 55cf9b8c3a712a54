import Attest
import AttestRules

/// `attest account approve`: SLT says yes.
struct ApproveAccount: Command {
  static let declaration = CommandDeclaration(
    "approve", "Approve an application for an account",
    "Shows the case and, for each operator, what they hold, until when and with which evidence, then asks. What they hold "
      + "is kept with the decision as it stands.",
    "Refused, with every reason, when there are too few operators, one is not eligible today, or you applied for it or "
      + "operate it. Nobody overrides.",
    needs: .decideAccount, parameters: [AccountParameters.number, AccountParameters.reason], common: [.yes],
    exits: [
      .init(.no, "refused, decided by somebody else already, or you said no"),
      .init(.notFound, "no such account"),
    ],
    examples: [.init("attest account approve 3", "look, then decide")])

  let number: Int64
  let reason: String?
  let isSure: Bool

  init(_ values: Values) throws(UsageError) {
    number = try values.account
    reason = try values.reason
    isSure = try values.isSure
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    let register = try context.register(for: Self.self, writing: true)
    let file = try register.account(number)
    try console.print(AccountPage(file: file).caseToDecide)
    try console.print(.empty)
    if let obstacle = try register.approvalObstacle(number) { throw obstacle }
    guard try console.confirm("Approve account \(number), \(file.account.name)?", isSure: isSure) else {
      try console.print("Nothing was decided.")
      return .no
    }
    let made = try register.approve(number, asShown: file.events.last?.entry, reason: reason)
    try console.print(made.lines)
    return .done
  }
}
