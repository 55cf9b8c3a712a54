/// One thing that happens in the demonstration.
enum Scene: Sendable {
  /// A day begins, such as `2025-09-01`.
  case day(String, Line)
  /// The reader is told something.
  case tell(Line)
  /// Somebody types a command line.
  case type(Typing)
  /// The reader is shown the last message to an address.
  case letter(to: String)
}

/// A command line that somebody types, and what it comes to.
struct Typing: Sendable {
  /// Who.
  let login: String
  /// The line, as it is shown and run; `{code}` in it stands for the code in the message that was shown last.
  var line: String
  /// What they answer, when they sit at a terminal; nil when they do not.
  let answers: [String]?
  /// What they get wrong in a quiz, by the beginnings of the questions' names.
  let mistakes: [String]
  /// How many lines are shown of the first text that they read.
  let reading: Int
  /// What is shown of its output.
  let shown: Excerpt
  /// How it ends.
  let code: ExitCode

  /// The words of the line, as a shell would make them: what stands in double quotes is one.
  var words: [String] {
    var words: [String] = []
    for (place, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if place % 2 == 1 {
        words.append(String(part))
      } else {
        words += part.split(separator: " ").map(String.init)
      }
    }
    return words
  }
}

extension Scene {
  /// Somebody types a line, away from questions.
  static func type(
    _ login: String, _ line: String, shown: Excerpt = .whole, code: ExitCode = .done
  ) -> Scene {
    .type(Typing(login: login, line: line, answers: nil, mistakes: [], reading: 0, shown: shown, code: code))
  }

  /// Somebody types a line at a terminal, and answers what it asks.
  static func type(
    _ login: String, _ line: String, answering answers: [String], mistaking mistakes: [String] = [],
    reading: Int = 14, shown: Excerpt = .whole, code: ExitCode = .done
  ) -> Scene {
    .type(
      Typing(
        login: login, line: line, answers: answers, mistakes: mistakes, reading: reading, shown: shown,
        code: code))
  }
}
