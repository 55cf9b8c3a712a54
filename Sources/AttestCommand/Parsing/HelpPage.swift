import Attest
import AttestText

/// What `--help` prints, made from the declarations.
enum HelpPage {
  /// Everything that can be typed after `attest`.
  static func overview(of tree: CommandTree) -> [Line] {
    var lines: [Line] = [Line("\(tree.name, .bold): \(tree.summary)").hanging(2)]
    if let alone = tree.alone {
      lines += [.empty, Line("“\(tree.name)” by itself: \(alone.declaration.summary)").hanging(2)]
    }
    for section in tree.sections {
      lines += [.empty, section.title.heading]
      lines += entries(section.nodes.map { ($0.name, $0.summary) })
    }
    if !tree.topics.isEmpty {
      lines += [.empty, "Topics".heading]
      lines += entries(tree.topics.map { ("help \($0.name)", $0.summary) })
    }
    return lines + [.empty, "“\(tree.name) help COMMAND” says more about one of them."]
  }

  /// The verbs of a noun.
  static func page(of group: CommandGroup) -> [Line] {
    [Line("\("attest \(group.name)", .bold): \(group.summary)").hanging(2), .empty]
      + entries(group.verbs.map { ("\(group.name) \($0.declaration.name)", $0.declaration.summary) })
      + [.empty, "“attest help \(group.name) COMMAND” says more about one of them."]
  }

  /// One verb.
  static func page(of declaration: CommandDeclaration, path: String) -> [Line] {
    var lines = ["\(declaration.summary)." as Line, .empty, "Usage".heading]
    lines.append(Line("  \(UsageLine.text(of: declaration, path: path))").hanging(6))
    for paragraph in declaration.discussion { lines += [.empty, "\(paragraph)"] }
    lines += parameters("Arguments", declaration.arguments)
    lines += parameters("Options", declaration.options + [help])
    if let needs = declaration.needs { lines += who(needs) }
    if !declaration.exits.isEmpty {
      lines += [.empty, "Exit codes".heading]
      lines += entries(declaration.exits.map { ("\($0.code.rawValue)", $0.meaning) })
    }
    if !declaration.examples.isEmpty {
      lines += [.empty, "Examples".heading]
      for example in declaration.examples {
        lines += [Line("  \(example.line, .bold)").hanging(6), Line("      \(example.purpose)").hanging(6)]
      }
    }
    return lines
  }

  /// The option that every command has.
  private static let help = Flag.named("--help", "Explain this command").declaration

  private static func parameters(_ title: String, _ parameters: [ParameterDeclaration]) -> [Line] {
    guard !parameters.isEmpty else { return [] }
    return [.empty, title.heading]
      + entries(
        parameters.map { parameter in
          let choices = parameter.choices.isEmpty ? "" : ": \(Wording.either(parameter.choices))"
          return (UsageLine.name(of: parameter), parameter.help + choices)
        })
  }

  private static func who(_ permission: Permission) -> [Line] {
    [.empty, "Who may".heading, Line("  \(permission.who)").hanging(2)]
  }

  /// Names with what they are for, in two columns, or one under the other where a name is long.
  private static func entries(_ entries: [(name: String, help: String)]) -> [Line] {
    let width = min(24, entries.map(\.name.count).max() ?? 0)
    return entries.flatMap { entry -> [Line] in
      let name: Line = "  \(entry.name, .bold)"
      let help: Line = "\(entry.help)"
      if entry.name.count > width {
        return [name.hanging(6), (Line.spaces(width + 4) + help).hanging(width + 4)]
      }
      return [(name.padded(to: width + 4) + help).hanging(width + 4)]
    }
  }
}

extension String {
  /// The text as a heading.
  var heading: Line { Line(outside: self, .heading) }
}
