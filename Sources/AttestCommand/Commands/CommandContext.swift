/// What a command works with.
struct CommandContext: Sendable {
  /// Where it speaks and listens.
  let console: Console
  /// All the commands, for those that explain them.
  let tree: CommandTree
  /// `--data`, when it was given.
  let dataFolder: String?
}
