extension Completions {
  /// The script for fish.
  var fish: String {
    var lines = [
      "# Completions of attest for fish, printed by “attest completions-script fish”.",
      "complete -c attest -f",
    ]
    for entry in first {
      lines.append(Completions.fish("__fish_use_subcommand", "-a \(entry.name)", entry.summary))
    }
    for group in groups {
      let names = group.verbs.map { $0.declaration.name }.joined(separator: " ")
      let seen = "__fish_seen_subcommand_from \(group.name); and not __fish_seen_subcommand_from \(names)"
      for verb in group.verbs {
        lines.append(Completions.fish(seen, "-a \(verb.declaration.name)", verb.declaration.summary))
      }
    }
    for verb in verbs { lines += Completions.fish(verb) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func fish(_ verb: Verb) -> [String] {
    let words = (verb.group.isEmpty ? [] : [verb.group]) + [verb.declaration.name]
    let seen = words.map { "__fish_seen_subcommand_from \($0)" }.joined(separator: "; and ")
    var lines = verb.declaration.options.map { option in
      let name = "-l \(option.name.dropFirst(2))"
      return fish(seen, option.shape == .flag ? name : "\(name) \(value(of: option))", option.help)
    }
    lines.append(fish(seen, "-l help", "Explain this command"))
    for argument in verb.declaration.arguments {
      if argument.completesFiles || argument.completesFolders { lines.append(fish(seen, "-F", nil)) }
      if !argument.choices.isEmpty {
        lines.append(fish(seen, "-a \(quotedForFish(argument.choices.joined(separator: " ")))", nil))
      }
    }
    return lines
  }

  private static func value(of option: ParameterDeclaration) -> String {
    if option.completesFiles || option.completesFolders { return "-r -F" }
    if option.choices.isEmpty { return "-x" }
    return "-x -a \(quotedForFish(option.choices.joined(separator: " ")))"
  }

  private static func fish(_ condition: String, _ rest: String, _ summary: String?) -> String {
    let description = summary.map { " -d \(quotedForFish($0))" } ?? ""
    return "complete -c attest -n \(quotedForFish(condition)) \(rest)\(description)"
  }

  private static func quotedForFish(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
