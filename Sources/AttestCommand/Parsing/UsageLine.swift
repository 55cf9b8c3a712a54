/// The line that shows how a command is typed.
enum UsageLine {
  /// `attest people show PERSON [--on DAY] [--json | --csv]`.
  static func text(of declaration: CommandDeclaration, path: String) -> String {
    var words = ["attest"] + (path.isEmpty ? [] : [path])
    words += declaration.arguments.map(word)
    var seen: Set<String> = []
    for option in declaration.options where !seen.contains(option.name) {
      guard let group = declaration.alternatives.first(where: { $0.names.contains(option.name) }) else {
        words.append(word(option))
        continue
      }
      seen.formUnion(group.names)
      let names = declaration.options.filter { group.names.contains($0.name) }.map(name)
      let choice = names.joined(separator: " | ")
      words.append(group.isNeeded ? "(\(choice))" : "[\(choice)]")
    }
    return words.joined(separator: " ")
  }

  /// `PERSON`, `--on DAY` or `--json`.
  static func name(of parameter: ParameterDeclaration) -> String {
    switch parameter.shape {
    case .argument where !parameter.choices.isEmpty && parameter.choices.count <= 4:
      parameter.choices.joined(separator: "|")
    case .argument, .flag: parameter.name
    case .option: "\(parameter.name) \(parameter.valueName)"
    }
  }

  private static func word(_ parameter: ParameterDeclaration) -> String {
    let name = name(of: parameter)
    return switch parameter.count {
    case .one: name
    case .atMostOne: "[\(name)]"
    case .any: "[\(name)…]"
    case .atLeastOne: "\(name)…"
    }
  }
}
