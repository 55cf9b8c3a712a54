extension Failure {
  /// A code and what is said, line by line.
  init(_ code: ExitCode, lines: [Line]) {
    self.code = code
    self.lines = lines
  }

  /// Several problems that were found at once, each in a line of its own as an editor can follow it.
  static func problems(
    _ code: ExitCode, _ headline: Line, _ problems: some Sequence<String>, advice: Line? = nil
  ) -> Failure {
    self.problems(code, headline, problems.map { Line(outside: $0) }, advice: advice)
  }

  /// Several problems that were found at once, each a line that may name people.
  static func problems(
    _ code: ExitCode, _ headline: Line, _ problems: [Line], advice: Line? = nil
  ) -> Failure {
    Failure(code, lines: [headline] + problems + (advice.map { [$0] } ?? []))
  }

  /// A message of several lines, made by an error that words itself.
  static func worded(_ code: ExitCode, _ text: String, advice: Line? = nil) -> Failure {
    let lines = text.split(separator: "\n").map { Line(outside: String($0)) }
    return Failure(code, lines: lines + (advice.map { [$0] } ?? []))
  }
}
