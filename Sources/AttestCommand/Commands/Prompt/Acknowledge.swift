import Attest

/// `attest acknowledge`: read a policy to its end, confirm it, receive a receipt.
struct Acknowledge: Command {
  static let code = Argument.optional("C", .text("C"), "The policy's code (else the one that you lack)")
  static let again = Flag.named("--again", "Read and sign once more although it still counts")
  static let oneTimeCode = Option.optional(
    "--code", .text("CODE"), "A one-time code from a reminder, for somebody without a login here")
  static let declaration = CommandDeclaration(
    "acknowledge", "Read a policy and confirm that you did",
    "Shows what changed since the version that you last acknowledged, then the whole text, page by page. At its end you "
      + "sign by typing your name, or type “no”, which is recorded and satisfies nothing.",
    "Until you sign nothing is recorded: leave with q or Ctrl-C whenever you like. How long you read is kept with the "
      + "record. Needs a terminal.",
    needs: .actForMyself,
    parameters: [code, again, oneTimeCode],
    alternatives: [.atMostOne(code, oneTimeCode)],
    exits: [
      .init(.no, "not acknowledged: you left before the end, or said no"),
      .init(.notPermitted, "the one-time code is wrong, used, or has expired"),
      .init(.tryAgain, "somebody else was writing, or the policy changed while you read"),
    ],
    examples: [
      .init("attest acknowledge", "read and sign the policy that you are asked to"),
      .init("attest acknowledge SOCIAL-MEDIA", "the one with this code"),
      .init(
        "attest acknowledge --code 7K3F-9XQ2-M4TB", "at a shared terminal, with the code from your reminder"),
    ])

  let code: String?
  let again: Bool
  let oneTimeCode: String?

  init(_ values: Values) throws(UsageError) {
    code = try values[Self.code]
    again = try values[Self.again]
    oneTimeCode = try values[Self.oneTimeCode]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    try context.console.requireTerminal()
    return try PolicyPrompt(context: context, isAgain: again, oneTimeCode: oneTimeCode).run(code).exitCode
  }
}
