extension Completions {
  /// The script for bash, which works in its version 3.2 as well.
  var bash: String {
    var lines = [
      "# Completions of attest for bash, printed by “attest completions-script bash”.",
      "_attest() {",
      "  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}",
      "  local first=${COMP_WORDS[1]} second= words= kind= IFS=$' \\n'",
      "  ((COMP_CWORD > 2)) && second=${COMP_WORDS[2]}",
      "  if ((COMP_CWORD == 1)); then",
      "    words=\(Completions.quoted(first.map(\.name).joined(separator: " ")))",
      "  else",
      "    case \"$first/$second\" in",
    ]
    for group in groups {
      let names = group.verbs.map { $0.declaration.name }.joined(separator: " ")
      lines.append("      \(group.name)/) words=\(Completions.quoted(names)) ;;")
    }
    for verb in verbs { lines += Completions.bash(verb) }
    lines += [
      "    esac",
      "  fi",
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))",
      "  if [[ $kind == -[df] ]]; then",
      "    compopt -o filenames 2>/dev/null",
      "    IFS=$'\\n'",
      "    COMPREPLY+=($(compgen \"$kind\" -- \"$word\"))",
      "  fi",
      "}",
      "complete -F _attest attest",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func bash(_ verb: Verb) -> [String] {
    var lines = ["      \(verb.pattern))", "        case \"$previous\" in"]
    for option in verb.declaration.options where option.shape == .option {
      lines.append("          \(option.name)) \(bash(valueOf: option)) ;;")
    }
    let options = quoted(verb.optionNames.joined(separator: " "))
    let arguments = "words=\(quoted(verb.choices.joined(separator: " ")))"
    lines += [
      "          *)",
      "            if [[ $word == -* ]]; then words=\(options)",
      "            else \(arguments)\(verb.takesFiles ? " kind=-f" : "")",
      "            fi ;;",
      "        esac ;;",
    ]
    return lines
  }

  private static func bash(valueOf option: ParameterDeclaration) -> String {
    if option.completesFolders { return "kind=-d" }
    if option.completesFiles { return "kind=-f" }
    return "words=\(quoted(option.choices.joined(separator: " ")))"
  }
}
