import AttestText

/// What a command line asks for.
enum Invocation: Sendable {
  /// To run a verb with these values.
  case run(any Command.Type, Values, path: String)
  /// To explain one verb.
  case explain(any Command.Type, path: String)
  /// To explain one noun.
  case explainGroup(CommandGroup)
  /// To list everything.
  case overview
  /// To name the version.
  case version
}

extension CommandTree {
  /// What these words, the program's name left out, ask for.
  func invocation(of words: [String]) throws(UsageError) -> Invocation {
    guard let first = words.first, !first.hasPrefix("-") || first == "-" else {
      return try invocationAlone(of: words)
    }
    guard let node = nodes.first(where: { $0.name == first }) else {
      throw .unknownCommand(
        found: first, group: "", nearest: NearMiss.of(first, among: nodes.map(\.name)))
    }
    switch node {
    case .verb(let type): return try invocation(of: type, words.dropFirst(), path: first)
    case .group(let group): return try invocation(in: group, words.dropFirst())
    }
  }

  private func invocationAlone(of words: [String]) throws(UsageError) -> Invocation {
    switch words.first {
    case "--version": return .version
    case "--help", "-h": return .overview
    default: break
    }
    guard let alone else {
      guard let first = words.first else { return .overview }
      throw .unknownOption(found: first, nearest: NearMiss.of(first, among: ["--help", "--version"]))
    }
    return try invocation(of: alone, words[...], path: "")
  }

  private func invocation(
    in group: CommandGroup, _ words: ArraySlice<String>
  ) throws(UsageError) -> Invocation {
    let names = group.verbs.map { $0.declaration.name }
    guard let word = words.first else { throw .missingCommand(group: group.name, commands: names) }
    if word == "--help" || word == "-h" { return .explainGroup(group) }
    guard let type = group.verbs.first(where: { $0.declaration.name == word }) else {
      throw .unknownCommand(found: word, group: group.name, nearest: NearMiss.of(word, among: names))
    }
    return try invocation(of: type, words.dropFirst(), path: "\(group.name) \(word)")
  }

  private func invocation(
    of type: any Command.Type, _ words: ArraySlice<String>, path: String
  ) throws(UsageError) -> Invocation {
    let ends = words.firstIndex(of: "--") ?? words.endIndex
    if words[..<ends].contains(where: { $0 == "--help" || $0 == "-h" }) {
      return path.isEmpty ? .overview : .explain(type, path: path)
    }
    return .run(type, try type.declaration.values(of: words), path: path)
  }
}
