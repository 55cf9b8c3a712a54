/// All that can be typed after `attest`.
struct CommandTree: Sendable {
  /// A word after `attest`.
  enum Node: Sendable {
    /// A verb.
    case verb(any Command.Type)
    /// A noun with verbs of its own.
    case group(CommandGroup)

    /// The word.
    var name: String {
      switch self {
      case .verb(let type): type.declaration.name
      case .group(let group): group.name
      }
    }

    /// What it does, in half a line.
    var summary: String {
      switch self {
      case .verb(let type): type.declaration.summary
      case .group(let group): group.summary
      }
    }
  }

  /// Some nodes under a heading in the help.
  struct Section: Sendable {
    /// The heading.
    let title: String
    /// What stands under it.
    let nodes: [Node]

    /// A heading and what stands under it.
    init(_ title: String, _ nodes: [Node]) {
      self.title = title
      self.nodes = nodes
    }
  }

  /// The program's name.
  let name = "attest"
  /// What the program is for, in half a line.
  let summary: String
  /// The program's version.
  let version: String
  /// What the program does when it is called alone; nil shows the help.
  let alone: (any Command.Type)?
  /// The commands, by heading.
  let sections: [Section]
  /// What `attest help` explains besides commands.
  let topics: [HelpTopic]

  /// All the nodes.
  var nodes: [Node] { sections.flatMap(\.nodes) }

  /// Every verb with the words that lead to it, in the order of the help.
  var verbs: [(path: String, type: any Command.Type)] {
    nodes.flatMap { node -> [(path: String, type: any Command.Type)] in
      switch node {
      case .verb(let type): [(node.name, type)]
      case .group(let group): group.verbs.map { ("\(group.name) \($0.declaration.name)", $0) }
      }
    }
  }
}

/// A noun with verbs of its own, such as `people`.
struct CommandGroup: Sendable {
  /// The noun.
  let name: String
  /// What it is about, in half a line.
  let summary: String
  /// Its verbs, in the order of the help.
  let verbs: [any Command.Type]

  /// A noun and its verbs.
  init(_ name: String, _ summary: String, _ verbs: [any Command.Type]) {
    self.name = name
    self.summary = summary
    self.verbs = verbs
  }
}
