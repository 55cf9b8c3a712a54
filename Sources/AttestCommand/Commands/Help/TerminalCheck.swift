import AttestText

/// `attest terminal-check`: shows how questions and pages come out here, and records nothing.
///
/// Somebody with a screen reader, a narrow window or an old terminal finds out with it before it matters.
struct TerminalCheck: Command {
  static let part = Argument.optional(
    "PART", .choice("PART", of: Part.self), "Which part to try (else all)")

  static let declaration = CommandDeclaration(
    "terminal-check", "Try out pages and questions on this terminal; nothing is recorded",
    "With ATTEST_SCREEN_READER=1 the cursor is never moved and keys are read as lines; NO_COLOR=1 leaves colours "
      + "out.",
    needs: nil,
    parameters: [part])

  let parts: [Part]

  init(_ values: Values) throws(UsageError) {
    parts = try values[Self.part].map { [$0] } ?? Part.allCases
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    try console.requireTerminal()
    for part in parts { try run(part, on: console) }
    try console.print("\("Done.", .green) Nothing was recorded.")
    return .done
  }

  /// What can be tried.
  enum Part: String, CaseIterable, Sendable {
    case look
    case pages
    case text
    case confirm
    case choose
    case several
    case name
  }

  private func run(_ part: Part, on console: Console) throws(ConsoleError) {
    switch part {
    case .look: try look(console)
    case .pages: try pages(console)
    case .text:
      let text = try console.askText("Type anything:", isNeeded: true) ?? ""
      try console.print("You typed: \(text)")
    case .confirm:
      let answer = try console.askYesOrNo("Shall we go on?")
      try console.print(answer ? "You said yes." : "You said no.")
    case .choose:
      let number = try console.choose("Which one?", from: ["the first", "the second", "the third"])
      try console.print("You chose \(number + 1).")
    case .several:
      let numbers = try console.chooseSeveral("Which ones?", from: ["the first", "the second", "the third"])
      try console.print("You chose \(Wording.all(numbers.map { "\($0 + 1)" })).")
    case .name:
      let name = try console.askName("Type Siân Jones:") { $0 == "Siân Jones" }
      try console.print(name == nil ? "That was not the name." : "That was the name.")
    }
  }

  private func look(_ console: Console) throws(ConsoleError) {
    let size = console.size
    var table = Table(Table.Column("What"), Table.Column("Here"))
    table.add("Columns and rows", "\(size.columns) by \(size.rows)")
    table.add("Styles", console.manner.isStyled ? "\("yes", .green)" : "no")
    table.add("Cursor movements", console.manner.isStill ? "no" : "yes")
    try console.print(table)
  }

  private func pages(_ console: Console) throws(ConsoleError) {
    let paragraphs: [Line] = (1...40).map {
      "Paragraph \($0) of forty, long enough to be wrapped when the window is narrow."
    }
    let reading = try Pager.show(on: console) { width in paragraphs.flatMap { $0.wrapped(to: width) } }
    try console.print(reading.isComplete ? "You reached the end." : "You stopped before the end.")
    try console.print("It took \(reading.time.components.seconds) seconds.")
  }
}
