import Attest
import AttestStore
import AttestText

/// `attest backup`: a copy of the register that is known to be good.
struct BackUp: Command {
  static let file = Argument.required(
    "FILE", .output, "Where the backup goes; nothing may be there yet. “-” is standard output")
  static let declaration = CommandDeclaration(
    "backup", "Make a backup of the register while others use it",
    "The copy is checked as a file and against its audit chain, put on the disk, and only then given its name; whatever goes "
      + "wrong, nothing is left. It holds everything that the register does, so keep it where only those come who may read "
      + "that, and on another machine. organisation.json, mappings and templates are files of their own: keep them with it.",
    "To standard output goes a copy that was checked, but what becomes of it there attest does not see: keep it only where the "
      + "exit code is 0.",
    needs: .audit, parameters: [file],
    exits: [
      .init(.usage, "standard output is a terminal"),
      .init(.badData, "the register is damaged or was altered, so that a copy of it would be no backup"),
      .init(.cannotCreate, "there is something at FILE already, or it cannot be made"),
      .init(.inputOutput, "there is no room for it"),
    ],
    examples: [
      .init("attest backup /media/stick/monday.sqlite", "each night, with a timer, to somewhere else"),
      .init("attest backup - > monday.sqlite", "through sudo or ssh, where your own shell writes the file"),
    ])

  let file: String

  init(_ values: Values) throws(UsageError) {
    file = try values[Self.file]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    let isStreamed = file == "-"
    if isStreamed, console.output.isTerminal { throw BackupForTerminal() }
    let register = try context.register(for: Self.self)
    let (stop, progress) = (StopRequest(), Progress(on: console, "Copying pages"))
    defer {
      progress.end()
      stop.end()
    }
    let isStopped = { stop.isStopped }
    let report = { (done: Int, all: Int) in progress.advance(to: done, of: all) }
    let backup =
      isStreamed
      ? try register.streamBackup(progress: report, isStopped: isStopped) { try console.output.write($0) }
      : try register.backUp(to: file, progress: report, isStopped: isStopped)
    progress.end()
    let entries = Wording.count(Int(backup.head.size), "entry", "entries")
    let hash = Line("Hash \(backup.head.hash)").hanging(2)
    if isStreamed {
      try console.output.finish()
      console.note("Backup of \(entries).")
      console.note(hash)
    } else {
      try console.print("Backup of \(entries): \(file)")
      try console.print(hash)
    }
    return .done
  }
}

/// A backup that would go to a terminal.
struct BackupForTerminal: Error, Explained {
  var failure: Failure {
    Failure(.usage, "A backup is no text, and standard output is a terminal.", "Put “> FILE” at the end.")
  }
}
