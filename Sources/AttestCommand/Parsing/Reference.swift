import AttestText

/// The README's command reference in Markdown, made from the declarations.
enum Reference {
  /// Every command under its heading.
  static func markdown(of tree: CommandTree) -> String {
    var lines: [String] = []
    var explained: Set<String> = []
    for section in tree.sections {
      lines += ["### \(section.title)", ""]
      for node in section.nodes {
        switch node {
        case .verb(let type): lines += entry(type.declaration, path: node.name, after: &explained)
        case .group(let group):
          for verb in group.verbs {
            lines += entry(
              verb.declaration, path: "\(group.name) \(verb.declaration.name)", after: &explained)
          }
        }
      }
    }
    lines += ["### Exit codes", "", "| code | says |", "|---|---|"]
    lines += ExitCode.allCases.map { "| \($0.rawValue) | \($0.meaning) |" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One command; an option that means the same as in one before is not explained again.
  private static func entry(
    _ declaration: CommandDeclaration, path: String, after explained: inout Set<String>
  ) -> [String] {
    var lines = [
      "`\(UsageLine.text(of: declaration, path: path))`  ", "\(escaped(declaration.summary)).", "",
    ]
    for paragraph in declaration.discussion { lines += [escaped(paragraph), ""] }
    let own = declaration.parameters.filter {
      !shared.contains($0.name)
        && ($0.shape == .argument || explained.insert("\($0.name) \($0.help)").inserted)
    }
    for parameter in own {
      let choices = parameter.choices.isEmpty ? "" : ": \(Wording.either(parameter.choices))"
      lines.append("- `\(UsageLine.name(of: parameter))`: \(escaped(parameter.help + choices))")
    }
    return own.isEmpty ? lines : lines + [""]
  }

  /// Options that are explained once for all commands.
  private static let shared: Set<String> = ["--data", "--on", "--json", "--csv", "--yes", "--dry-run"]

  private static func escaped(_ text: String) -> String {
    text.replacing("<", with: "\\<").replacing("*", with: "\\*").replacing("_", with: "\\_")
  }
}
