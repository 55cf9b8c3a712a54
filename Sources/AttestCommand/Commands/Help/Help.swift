import AttestText

/// `attest help`: everything, one command, one noun, or a topic.
struct Help: Command {
  static let subject = Argument.any(
    "COMMAND|TOPIC", .text("COMMAND|TOPIC"), "A command such as “people show”, or a topic")

  static let declaration = CommandDeclaration(
    "help", "Explain a command or a topic",
    needs: nil,
    parameters: [subject],
    examples: [
      .init("attest help people import", "the options of one command"),
      .init("attest help exit-codes", "what the exit codes say"),
    ])

  let words: [String]

  init(_ values: Values) throws(UsageError) {
    words = try values[Self.subject]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    if words.isEmpty {
      try context.console.print(HelpPage.overview(of: context.tree))
    } else if let topic = context.tree.topics.first(where: { [$0.name] == words }) {
      try context.console.print(topic.page())
    } else {
      try context.console.print(page(of: words, in: context.tree))
    }
    return .done
  }

  private func page(of words: [String], in tree: CommandTree) throws(UsageError) -> [Line] {
    do throws(UsageError) {
      switch try tree.invocation(of: words + ["--help"]) {
      case .explain(let type, let path): return HelpPage.page(of: type.declaration, path: path)
      case .explainGroup(let group): return HelpPage.page(of: group)
      default: return HelpPage.overview(of: tree)
      }
    } catch .unknownCommand(let found, let group, let nearest) {
      let topic = group.isEmpty ? NearMiss.of(found, among: tree.topics.map(\.name)) : nil
      throw .unknownTopic(found: words.joined(separator: " "), nearest: nearest ?? topic)
    }
  }
}
