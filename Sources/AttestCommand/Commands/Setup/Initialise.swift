import Attest
import AttestText

/// `attest init`: makes the register.
struct Initialise: Command {
  static let declaration = CommandDeclaration(
    "init", "Create the register from DIR/organisation.json",
    "Whoever runs it is the register's first administrator. Requirements may begin in the past, so that what was read and "
      + "taken before can be entered.",
    needs: nil, worksWithLentRights: false, common: [.data],
    exits: [
      .init(.notFound, "there is no organisation.json"), .init(.cannotCreate, "there is a register already"),
      .init(.configuration, "organisation.json is wrong; everything in it is named"),
    ],
    examples: [.init("attest init --data /srv/attest", "a register in /srv/attest")])

  init(_ values: Values) throws(UsageError) {}

  func run(in context: CommandContext) throws -> ExitCode {
    let (console, folder) = (context.console, context.folder)
    let identity = try context.world.identity(folder)
    let (receipt, plan) = try Register.initialise(
      folder: folder, identity: identity, clock: context.world.clock)
    try console.print(
      "The register of \(plan.request.wanted.settings.name, .bold) is \("\(folder)/\(Register.fileName)").")
    try console.print("The login “\(identity.login)” is its administrator.")
    try console.print([.empty] + plan.beginning + [.empty, receipt.line])
    for notice in plan.notices { console.note("\("Note:", .yellow) \(notice).") }
    console.note("Next: “attest role grant hr LOGIN”, so that somebody can import people.")
    return .done
  }
}
