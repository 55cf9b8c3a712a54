import Attest
import AttestStore

/// Bare `attest`: who I am, what is due with an offer to do it now, and what I hold.
struct MyPage: Command {
  static let declaration = CommandDeclaration(
    "attest", "your own page, which says who you are, what is due and what you hold",
    "On a terminal it offers to do what is due, one after another. Elsewhere it prints the page and asks nothing.",
    needs: .actForMyself,
    exits: [.init(.notFound, "there is no register, or it does not know you")])

  init(_ values: Values) throws(UsageError) {}

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    guard let register = try open(context) else { return .notFound }
    guard register.me != nil else { return try welcomeStranger(register, on: console) }
    let page = try register.myPage()
    try console.print(PageText(page: page, register: register).lines)
    if console.canAsk { try Offers(context: context).make(for: page) }
    return .done
  }

  /// The register; nil, with what to do about it, where there is none.
  private func open(_ context: CommandContext) throws -> Register? {
    do {
      return try context.register()
    } catch StoreError.missing {
      context.console.report(
        Failure(
          .notFound, "There is no register in \(context.folder).",
          "If there is one elsewhere, name its folder: \("attest --data DIR", .bold), or set ATTEST_DATA.",
          "To see what this is about, try \("attest demo", .bold). To begin with a register of your own, see \("attest help init", .bold)."
        ))
      return nil
    }
  }

  /// Says what somebody can do whom the register does not have among its people.
  private func welcomeStranger(_ register: Register, on console: Console) throws -> ExitCode {
    let identity = register.identity
    let roles = register.roles.map(\.rawValue).sorted()
    try console.print("You are \(identity.login, .bold) on this machine (\(identity.established)).")
    try console.print(
      "Nobody among the people of this register has that login, so there is nothing to read or to take.")
    try console.print(
      "If you should be in it, ask whoever keeps the roster to put “\(identity.login)” into the column “login” of your row."
    )
    guard !roles.isEmpty else { return .notFound }
    try console.print()
    try console.print(
      "Your roles: \(roles.joined(separator: ", ")). \("attest help", .bold) lists what can be done.")
    return .done
  }
}
