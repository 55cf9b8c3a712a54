extension School {
  /// The program on a terminal, run by Siân Jones.
  func session(
    _ arguments: String..., columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws -> TerminalSession {
    try settle()
    return try TerminalSession(
      program: Binary.path, arguments, columns: columns, rows: rows,
      environment: self.environment.merging(environment) { $1 })
  }

  /// The program without a terminal, run by Siân Jones.
  func run(_ arguments: String...) throws -> Run {
    try Run(Binary.path, arguments, environment: Binary.environment(environment))
  }
}

extension TerminalSession {
  /// Reads what changed and the whole text, page after page, until the program asks for the name.
  @discardableResult
  func readToTheEnd() throws -> TerminalSession {
    try turnPages()
    try turnPages()
    return try expect("Your name:")
  }

  /// Turns the pages of one text to its end.
  private func turnPages() throws {
    for page in 1...100 {
      try expect("age \(page) of ").expect("stop")
      // The prompt is the last that is shown: "page 2 of 3 — Enter: on, b: back, q: stop".
      let words = screen.lines.last { !$0.isEmpty }?.split { !$0.isNumber }.compactMap { Int($0) } ?? []
      type("\r")
      if words.count > 1, words[0] == words[1] { return }
    }
  }
}
