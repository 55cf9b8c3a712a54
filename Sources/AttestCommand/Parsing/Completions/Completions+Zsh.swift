extension Completions {
  /// The script for zsh: put it into a folder of `$fpath` as `_attest`, or source it.
  var zsh: String {
    var lines = [
      "#compdef attest",
      "# Completions of attest for zsh, printed by “attest completions-script zsh”.",
      "_attest() {",
      "  local first=$words[2] second= previous=$words[CURRENT-1] word=$words[CURRENT]",
      "  local -a found",
      "  (( CURRENT > 3 )) && second=$words[3]",
      "  if (( CURRENT == 2 )); then",
      "    found=(\(Completions.described(first)))",
      "    _describe 'command' found",
      "    return",
      "  fi",
      "  case \"$first/$second\" in",
    ]
    for group in groups {
      let verbs = group.verbs.map { ($0.declaration.name, $0.declaration.summary) }
      lines += [
        "    \(group.name)/)",
        "      found=(\(Completions.described(verbs)))",
        "      _describe 'command' found ;;",
      ]
    }
    for verb in verbs { lines += Completions.zsh(verb) }
    lines += [
      "  esac",
      "}",
      "if [[ $funcstack[1] == _attest ]]; then _attest \"$@\"; else compdef _attest attest; fi",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func zsh(_ verb: Verb) -> [String] {
    var lines = ["    \(verb.pattern))", "      case \"$previous\" in"]
    for option in verb.declaration.options where option.shape == .option {
      lines.append("        \(option.name)) \(zsh(valueOf: option)) ;;")
    }
    let options = verb.declaration.options.map { ($0.name, $0.help) } + [("--help", "Explain this command")]
    var arguments = verb.choices.isEmpty ? [] : ["compadd -- \(words(verb.choices))"]
    if verb.takesFiles { arguments.append("_files") }
    lines += [
      "        *)",
      "          if [[ $word == -* ]]; then",
      "            found=(\(described(options)))",
      "            _describe 'option' found",
      "          else \((arguments.isEmpty ? [":"] : arguments).joined(separator: "; "))",
      "          fi ;;",
      "      esac ;;",
    ]
    return lines
  }

  private static func zsh(valueOf option: ParameterDeclaration) -> String {
    if option.completesFolders { return "_files -/" }
    if option.completesFiles { return "_files" }
    return option.choices.isEmpty ? ":" : "compadd -- \(words(option.choices))"
  }

  private static func words(_ choices: [String]) -> String {
    choices.map(quoted).joined(separator: " ")
  }

  /// Words with what they do, as `_describe` takes them.
  private static func described(_ entries: [(name: String, summary: String)]) -> String {
    entries.map { quoted("\($0.name.replacing(":", with: "\\:")):\($0.summary)") }.joined(separator: " ")
  }
}
