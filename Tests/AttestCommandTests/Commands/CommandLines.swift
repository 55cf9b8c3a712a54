@testable import AttestCommand

/// A command line for any command, made from its declaration.
enum CommandLines {
  /// Words that would be right as far as the command line goes; whether they make sense is another matter.
  static func words(for path: String, _ declaration: CommandDeclaration) -> [String] {
    var words = path.split(separator: " ").map(String.init)
    for argument in declaration.arguments where argument.count.isRequired {
      words.append(value(of: argument))
    }
    let chosen = declaration.alternatives.filter(\.isNeeded).compactMap(\.names.first)
    for option in declaration.options where option.count.isRequired || chosen.contains(option.name) {
      words.append(option.name)
      if option.shape == .option { words.append(value(of: option)) }
    }
    return words
  }

  /// Whether the command goes on until it is stopped.
  static func hasNoEnd(_ path: String) -> Bool { path == "remind watch" }

  private static func value(of parameter: ParameterDeclaration) -> String {
    if let choice = parameter.choices.first { return choice }
    switch parameter.valueName {
    case "DAY": return "2025-01-08"
    case "PERSON": return "1002"
    case "FILE": return "/nothing/like/it"
    case "N", "ENTRY": return "1"
    case "FIELD=VALUE", "HEADER=FIELD": return "site=S"
    default: return "nothing-like-it"
    }
  }
}
