import Attest

/// `attest course take`: lessons page by page, then the quiz.
struct CourseTake: Command {
  static let code = Argument.required("C", .text("C"), "The course's code")
  static let again = Flag.named("--again", "Take it once more although it still counts")
  static let oneTimeCode = Option.optional(
    "--code", .text("CODE"), "A one-time code from a reminder, for somebody without a login here")
  static let declaration = CommandDeclaration(
    "take", "Take a course: its lessons, then its quiz",
    "Every lesson that you finish and every answer that you give is kept at once. Leave with q or Ctrl-C and go on "
      + "later where you were; only answering every question can pass.",
    "The quiz comes in another order each time, and can be tried as often as you like; each attempt is recorded with "
      + "its score and the time that it took. Needs a terminal.",
    needs: .actForMyself,
    parameters: [code, again, oneTimeCode],
    exits: [
      .init(.no, "not passed: you left before the end, or the score is below the pass mark"),
      .init(.notPermitted, "the one-time code is wrong, used, or has expired"),
      .init(.tryAgain, "somebody else was writing, or the course changed meanwhile"),
    ],
    examples: [
      .init("attest course take SM-OPERATORS", "begin, or go on where you left"),
      .init(
        "attest course take SM-OPERATORS --code 7K3F-9XQ2-M4TB",
        "at a shared terminal, with the code from your reminder, which is good until you have passed"),
    ])

  let code: String
  let again: Bool
  let oneTimeCode: String?

  init(_ values: Values) throws(UsageError) {
    code = try values[Self.code]
    again = try values[Self.again]
    oneTimeCode = try values[Self.oneTimeCode]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    try context.console.requireTerminal()
    return try CoursePrompt(context: context, isAgain: again, oneTimeCode: oneTimeCode).run(code).exitCode
  }
}
