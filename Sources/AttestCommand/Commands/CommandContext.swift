import Attest

/// What a command works with.
struct CommandContext: Sendable {
  /// Where it speaks and listens.
  let console: Console
  /// All the commands, for those that explain them.
  let tree: CommandTree
  /// The time and who is there.
  let world: World
  /// `--data`, when it was given.
  let givenFolder: String?
  /// Whether `--yes` was given.
  var isSure = false
  /// Whether `--dry-run` was given.
  var isDryRun = false
  /// Whether the clock has been said to be right; asked once, however often the register is opened.
  let clockAnswer = ClockAnswer()

  /// The variable that names the folder of the register.
  static let folderVariable = "ATTEST_DATA"

  /// The folder of the register: with lent rights the service account's own; else `--data`, else `$ATTEST_DATA`, else
  /// `./data`.
  var folder: String {
    if let only = world.rights.onlyFolder { return only }
    let named = givenFolder ?? world.variable(Self.folderVariable).flatMap { $0.isEmpty ? nil : $0 }
    guard let named else { return "./data" }
    return cleaned(named)
  }

  /// A folder's path without the slash at its end.
  func cleaned(_ folder: String) -> String {
    folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// Opens the register as whoever is there; before anything is recorded, they are asked about a clock that may be wrong.
  func register(writing: Bool = false, isAttended: Bool = true) throws -> Register {
    let register = try Register(in: folder, as: world.identity(folder), clock: world.clock, writing: writing)
    if writing, isAttended, !isDryRun { try ClockQuestion(context: self).ask(for: register) }
    return register
  }
}
