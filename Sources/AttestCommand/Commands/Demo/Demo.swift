import Attest
import AttestRules

/// `attest demo`: a year at a made-up trust, through the very commands that it prints.
struct Demo: Command {
  static let declaration = CommandDeclaration(
    "demo", "Play a year at a made-up trust, in a scratch folder",
    "Every command that it shows is run by the real program as it stands there; only the day, and who is there, are passed "
      + "in. What it leaves out of a long output stands in square brackets.",
    "Nothing but a new folder in $TMPDIR is written. It stays, so that you can look around in its register.",
    needs: nil, worksWithLentRights: false,
    exits: [
      .init(
        .notFound,
        "the made-up trust's files, data/samples and courses, are neither here nor beside the program"),
      .init(.cannotCreate, "the scratch folder cannot be made"),
    ],
    examples: [.init("attest demo | less", "a page at a time")])

  init(_ values: Values) throws(UsageError) {}

  func run(in context: CommandContext) throws -> ExitCode {
    let files = try DemoFiles.found()
    let temporary = context.world.variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    let scratch = try files.copied(into: temporary)
    let visitor = try? context.world.identity(scratch).login
    do throws(Platform.Failed) { try Platform.enterFolder(scratch) } catch {
      throw DemoError.scratch(path: scratch, reason: error.reason)
    }
    let stage = try Stage(console: context.console, tree: context.tree)
    for scene in DemoYear.scenes(visitor: visitor) { try stage.play(scene) }
    try context.console.print()
    try context.console.print(DemoYear.farewell(scratch: scratch, visitor: visitor))
    return .done
  }
}
