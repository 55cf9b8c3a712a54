/// What an answer comes to.
enum Reply<Answer> {
  /// It is taken.
  case taken(Answer)
  /// It is asked again, for this reason.
  case again(Line)
}

extension Console {
  /// Asks a question until its answer can be taken.
  ///
  /// What was typed before the question is thrown away. Ctrl-C, Ctrl-D and closing the terminal throw.
  func ask<Answer>(
    _ question: Line, _ read: (String) -> Reply<Answer>
  ) throws(ConsoleError) -> Answer {
    while true {
      let text = try answer(to: question)
      guard let text else {
        try print("That could not be read as text. Please type it again.")
        continue
      }
      switch read(text) {
      case .taken(let answer): return answer
      case .again(let reason): try print(reason)
      }
    }
  }

  /// Asks for a text; nil when a text is not needed and none was given.
  func askText(_ question: Line, isNeeded: Bool) throws(ConsoleError) -> String? {
    try ask(question) { text in
      if !text.isEmpty { return .taken(text) }
      return isNeeded ? .again("An answer is needed here.") : .taken(nil)
    }
  }

  /// Asks yes or no; Enter alone is taken as `standard` where there is one.
  ///
  /// - Parameter leavesWithQ: whether q is a no, as it is wherever q leaves what somebody is in.
  func askYesOrNo(
    _ question: Line, standard: Bool? = nil, leavesWithQ: Bool = false
  ) throws(ConsoleError) -> Bool {
    let hint: Line =
      switch standard {
      case true?: "[Y/n]"
      case false?: "[y/N]"
      case nil: "[y/n]"
      }
    return try ask("\(question) \(hint, .dim)") { text in
      switch text.lowercased() {
      case "y", "yes": return .taken(true)
      case "n", "no": return .taken(false)
      case "q" where leavesWithQ: return .taken(false)
      case "":
        if let standard { return .taken(standard) }
        return .again("Please answer y or n.")
      default: return .again("Please answer y or n.")
      }
    }
  }

  /// Asks before something that cannot be undone, unless `--yes` was given; not on a terminal, that is needed.
  func confirm(_ question: Line, isSure: Bool) throws(ConsoleError) -> Bool {
    if isSure { return true }
    guard canAsk else { throw .yesNeeded }
    return try askYesOrNo(question, standard: false)
  }

  /// Asks for a name until it is typed as it should be, or is not and the last try is used up.
  func askName(
    _ question: Line, tries: Int = 3, matches: (String) -> Bool
  ) throws(ConsoleError) -> String? {
    var left = tries
    return try ask(question) { text in
      left -= 1
      if matches(text) { return .taken(text) }
      return left > 0 ? .again("That is not the name in the register. Please try again.") : .taken(nil)
    }
  }

  /// The line that was typed, without spaces around it; nil when it is not UTF-8.
  private func answer(to question: Line) throws(ConsoleError) -> String? {
    if let standIn { return try answer(of: standIn, to: question) }
    return try Asking.run(on: self, .byLine) { asking throws(ConsoleError) in
      asking.discardTyped()
      let rows = question.wrapped(to: max(1, size.columns - 1))
      let shown = rows.map { $0.rendered(styled: manner.isStyled) }.joined(separator: "\n")
      try asking.show(shown + " ")
      var line: [UInt8] = []
      do throws(ConsoleError) {
        while line.last != UInt8(ascii: "\n") {
          if case .typed(let bytes) = try asking.wait() { line += bytes }
        }
      } catch {
        // Ctrl-C and Ctrl-D leave the cursor behind the question.
        try? asking.show("\n")
        throw error
      }
      guard let text = String(validating: line, as: UTF8.self) else { return nil }
      return text.trimmed
    }
  }

  /// The same where somebody stands in for a terminal: what they type is shown as a terminal would show it.
  private func answer(of standIn: any StandIn, to question: Line) throws(ConsoleError) -> String {
    let typed = try standIn.answer(question, on: self)
    for line in (question + " " + Line(outside: typed)).wrapped(to: size.columns) {
      try output.write(line.rendered(styled: manner.isStyled) + "\n")
    }
    return typed.trimmed
  }
}

extension String {
  /// The text without white space around it.
  fileprivate var trimmed: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars[...last])
  }
}
