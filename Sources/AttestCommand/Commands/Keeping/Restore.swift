import Attest
import AttestRules
import AttestStore

/// `attest restore`: a register from a backup, where there is none.
struct Restore: Command {
  static let file = Argument.required("FILE", .file, "The backup")
  static let head = Option.optional(
    "--head", .file, "A head that was kept, as for “attest audit verify”; of several in the file the last one counts")

  static let declaration = CommandDeclaration(
    "restore", "Make the register from a backup, where there is no register any more",
    "The backup is checked as a file and against its audit chain first, and stays as it is. A register that is there is "
      + "never overwritten. Whoever restores needs the role administrator or auditor in the backup, and the right to write "
      + "the folder.",
    "The restored register has one entry more than the backup, which says that it was restored, by whom and from how many "
      + "entries. What was recorded after the backup is not in it: those who were given receipts since can show what is "
      + "missing, and reminders may go out again.",
    needs: .audit, worksWithLentRights: false, parameters: [file, head], common: [.yes],
    exits: [
      .init(.badData, "the backup is damaged or was altered, or the head is no head"),
      .init(.headContradicted, "the backup is not of the chain that the head is of"),
      .init(.cannotCreate, "there is a register already, or it cannot be made"),
    ],
    examples: [
      .init("attest restore /srv/backups/attest-2026-09-01.sqlite --head head.txt", "what is missing since the head?")
    ])

  let file: String
  let head: String?

  init(_ values: Values) throws(UsageError) {
    file = try values[Self.file]
    head = try values[Self.head]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let (stop, progress) = (StopRequest(), Progress(on: context.console, "Copying pages"))
    defer {
      progress.end()
      stop.end()
    }
    var request = RestoreRequest(file)
    request.head = try head.flatMap { try VerifyAudit.read($0).max { $0.size < $1.size } }
    request.progress = { progress.advance(to: $0, of: $1) }
    request.isStopped = { stop.isStopped }
    request.believes = { reading, zone in
      progress.end()
      stop.end()
      try believe(reading, zone, context)
    }
    let restored = try Register.restore(
      request, in: context.folder, as: context.world.identity(context.folder), clock: context.world.clock)
    progress.end()
    try context.console.print(restored.lines(path: "\(context.folder)/\(Register.fileName)"))
    return .done
  }

  /// Asks about a clock that stands before the backup's last entry, or long after it with nobody to vouch for it.
  private func believe(_ reading: ClockReading, _ zone: Zone, _ context: CommandContext) throws {
    var isOdd = reading.standing.asks(reading.trust)
    if case .behind = reading.standing { isOdd = true }
    guard isOdd, !context.isSure else { return }
    guard context.console.canAsk else {
      if case .behind = reading.standing { throw ConsoleError.yesNeeded }
      return
    }
    guard try ClockQuestion(context: context).isRight(reading, in: zone) else { throw ClockDoubted() }
  }
}
