/// What shells need to complete our command lines, made from the declarations.
struct Completions {
  /// A verb as a shell sees it.
  struct Verb {
    /// The noun before it; empty for a verb that stands alone.
    let group: String
    /// The verb.
    let declaration: CommandDeclaration
  }

  /// The words after `attest`, with what they do.
  let first: [(name: String, summary: String)]
  /// The words after a noun.
  let groups: [CommandGroup]
  /// All the verbs.
  let verbs: [Verb]

  /// What the declarations say.
  init(of tree: CommandTree) {
    first = tree.nodes.map { ($0.name, $0.summary) }
    groups = tree.nodes.compactMap { if case .group(let group) = $0 { group } else { nil } }
    verbs = tree.nodes.flatMap { node -> [Verb] in
      switch node {
      case .verb(let type): [Verb(group: "", declaration: type.declaration)]
      case .group(let group): group.verbs.map { Verb(group: group.name, declaration: $0.declaration) }
      }
    }
  }

  /// A text between single quotes, as bash and zsh read it.
  static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}

extension Completions.Verb {
  /// The pattern of `first/second` that leads to this verb.
  var pattern: String {
    group.isEmpty ? "\(declaration.name)/*" : "\(group)/\(declaration.name)"
  }

  /// The words that can be given as arguments.
  var choices: [String] { declaration.arguments.flatMap(\.choices) }

  /// Whether an argument is a file or a folder.
  var takesFiles: Bool { declaration.arguments.contains { $0.completesFiles || $0.completesFolders } }

  /// The names of all options, `--help` included.
  var optionNames: [String] { declaration.options.map(\.name) + ["--help"] }
}
