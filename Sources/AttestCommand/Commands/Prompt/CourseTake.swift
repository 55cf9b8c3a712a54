import Attest

/// `attest course take`: lessons page by page, then the quiz.
struct CourseTake: Command {
  static let code = Argument.required("C", .text("C"), "The course's code")
  static let again = Flag.named("--again", "Take it once more although it still counts")
  static let declaration = CommandDeclaration(
    "take", "Take a course: its lessons, then its quiz",
    "Every lesson that you finish and every answer that you give is kept at once. Leave with q or Ctrl-C and go on "
      + "later where you were; only answering every question can pass.",
    "The quiz comes in another order each time, and can be tried as often as you like; each attempt is recorded with "
      + "its score and the time that it took. Needs a terminal.",
    needs: .actForMyself,
    parameters: [code, again],
    exits: [
      .init(.no, "not passed: you left before the end, or the score is below the pass mark"),
      .init(.tryAgain, "somebody else was writing, or the course changed meanwhile"),
    ],
    examples: [.init("attest course take SM-OPERATORS", "begin, or go on where you left")])

  let code: String
  let again: Bool

  init(_ values: Values) throws(UsageError) {
    code = try values[Self.code]
    again = try values[Self.again]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    try context.console.requireTerminal()
    return try CoursePrompt(context: context, isAgain: again).run(code).exitCode
  }
}
