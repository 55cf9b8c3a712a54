import Attest

/// `attest remind run`: today's reminders.
struct RemindRun: Command {
  static let patience = Option.optional(
    "--patience", .number("SECONDS", 1...3600), else: 60,
    "How long sendmail may take for one message; what a run that was killed left behind is taken up after five times that"
  )
  static let declaration = CommandDeclaration(
    "run", "Send today's reminders",
    "Decides what is to be sent and hands it to sendmail, one message a person. Run it as often as you like: nothing is "
      + "sent twice. What cannot be delivered now is tried again by the next run. Templates are checked first, and one "
      + "with a mistake stops the run before anything is sent; so does a sendmail that is not set up, and all messages wait.",
    needs: .administer, worksWithLentRights: false, parameters: [patience], common: [.data],
    exits: [
      .init(.serviceRefused, "a message could not be delivered: see “attest remind log --undelivered”"),
      .init(.configuration, "a template or a mail setting is wrong, or sendmail is not set up; the messages wait"),
    ],
    examples: [.init("attest remind run", "in a timer, once an hour: see “attest remind schedule”")])

  let patience: Int

  init(_ values: Values) throws(UsageError) {
    patience = try values[Self.patience]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self, writing: true)
    let desk = try register.mailDesk(patience: patience)
    let stop = StopRequest()
    defer { stop.end() }
    let outcome = try register.runReminders(
      with: desk, isStopped: { stop.isStopped },
      each: { message in
        if let line = message.line { context.console.note(line) }
      })
    try context.console.print(outcome.lines(in: register.zone, at: context.world.clock.now()))
    if outcome.isMisconfigured { return .configuration }
    return outcome.hasUndelivered ? .serviceRefused : .done
  }
}
