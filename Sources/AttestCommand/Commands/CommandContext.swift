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

  /// The folder of the register: `--data`, else `$ATTEST_DATA`, else `./data`.
  var folder: String {
    let named = givenFolder ?? world.variable("ATTEST_DATA").flatMap { $0.isEmpty ? nil : $0 }
    guard let named else { return "./data" }
    return named.count > 1 && named.hasSuffix("/") ? String(named.dropLast()) : named
  }

  /// Opens the register as whoever is there; before anything is recorded, they are asked about a clock that may be wrong.
  func register(writing: Bool = false, isAttended: Bool = true) throws -> Register {
    let register = try Register(in: folder, as: world.identity(folder), clock: world.clock, writing: writing)
    if writing, isAttended, !isDryRun { try ClockQuestion(context: self).ask(for: register) }
    return register
  }
}
