@testable import AttestCommand

/// A command line for any command, made from its declaration.
enum CommandLines {
  /// Words that would be right as far as the command line goes; whether they make sense is another matter.
  ///
  /// - Parameter file: what is given for a file that is read; a dash also for one that is written and can be standard output.
  static func words(
    for path: String, _ declaration: CommandDeclaration, file: String = "nothing-like-it"
  ) -> [String] {
    var words = path.split(separator: " ").map(String.init)
    for parameter in needed(by: declaration) {
      if parameter.shape != .argument { words.append(parameter.name) }
      let takesDash = parameter.leadsTo == .file || parameter.leadsTo == .output && file == "-"
      if parameter.shape != .flag { words.append(takesDash ? file : value(of: parameter)) }
    }
    return words
  }

  /// Whether the command is not for lent rights, or cannot do without a path that nobody gets opened with them.
  static func needsOwnRights(_ declaration: CommandDeclaration) -> Bool {
    !declaration.worksWithLentRights
      || needed(by: declaration).contains { [.folder, .newFolder, .newFile].contains($0.leadsTo) }
  }

  /// What cannot be left out: arguments in their order, then options, one of each alternative.
  private static func needed(by declaration: CommandDeclaration) -> [ParameterDeclaration] {
    let chosen = declaration.alternatives.filter(\.isNeeded).compactMap(\.names.first)
    return declaration.arguments.filter(\.count.isRequired)
      + declaration.options.filter { $0.count.isRequired || chosen.contains($0.name) }
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
