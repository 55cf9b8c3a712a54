import Attest
import AttestStore
import AttestText

/// `attest backup`: a copy of the register that is known to be good.
struct BackUp: Command {
  static let file = Argument.required("FILE", .newFile, "Where the backup goes; nothing may be there yet")
  static let declaration = CommandDeclaration(
    "backup", "Make a backup of the register while others use it",
    "The copy is checked as a file and against its audit chain, put on the disk, and only then given its name; whatever goes "
      + "wrong, nothing is left. It holds everything that the register does, so keep it where only those come who may read "
      + "that, and on another machine. organisation.json, mappings and templates are files of their own: keep them with it.",
    needs: .audit, parameters: [file],
    exits: [
      .init(.badData, "the register is damaged or was altered, so that a copy of it would be no backup"),
      .init(.cannotCreate, "there is something at FILE already, or it cannot be made"),
      .init(.inputOutput, "there is no room for it"),
    ],
    examples: [.init("attest backup /media/stick/monday.sqlite", "each night, with a timer, to somewhere else")])

  let file: String

  init(_ values: Values) throws(UsageError) {
    file = try values[Self.file]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let (stop, progress) = (StopRequest(), Progress(on: context.console, "Copying pages"))
    defer {
      progress.end()
      stop.end()
    }
    let backup = try register.backUp(
      to: file, progress: { progress.advance(to: $0, of: $1) }, isStopped: { stop.isStopped })
    progress.end()
    try context.console.print(
      "Backup of \(Wording.count(Int(backup.head.size), "entry", "entries")): \(file)")
    try context.console.print(Line("Hash \(backup.head.hash)").hanging(2))
    return .done
  }
}
