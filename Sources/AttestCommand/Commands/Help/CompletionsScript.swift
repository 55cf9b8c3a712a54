/// `attest completions-script`: what a shell needs to complete our commands.
struct CompletionsScript: Command {
  static let shell = Argument.required("SHELL", .choice("SHELL", of: Shell.self), "Which shell it is for")

  static let declaration = CommandDeclaration(
    "completions-script", "Print a script that lets a shell complete commands",
    needs: nil,
    parameters: [shell],
    examples: [
      .init("attest completions-script bash >> ~/.bashrc", "for bash"),
      .init("attest completions-script fish > ~/.config/fish/completions/attest.fish", "for fish"),
    ])

  let shell: Shell

  init(_ values: Values) throws(UsageError) {
    shell = try values[Self.shell]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let completions = Completions(of: context.tree)
    let script =
      switch shell {
      case .bash: completions.bash
      case .zsh: completions.zsh
      case .fish: completions.fish
      }
    try context.console.output.write(script)
    return .done
  }

  /// A shell that we complete for.
  enum Shell: String, CaseIterable, Sendable {
    case bash
    case zsh
    case fish
  }
}
