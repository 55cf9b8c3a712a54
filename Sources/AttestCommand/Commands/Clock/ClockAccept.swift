import Attest
import AttestRules
import AttestText

/// `attest clock accept`: the clock is right, and the last entry was made while it was wrong.
struct ClockAccept: Command {
  static let reason = Option.required(
    "--reason", .text("TEXT"), "Why the clock is right now; kept in the audit chain")
  static let declaration = CommandDeclaration(
    "accept", "Go on recording although the clock stands before the last entry",
    "For when entries were made while the clock was ahead, and it has been put right. An entry says who accepted it and why, "
      + "and later ones are measured by that. Entries that carry the wrong time stay as they are: void the records among "
      + "them that count for the wrong day.",
    needs: .administer, parameters: [reason], common: [.yes],
    exits: [.init(.done, "accepted, or there was nothing to accept"), .init(.no, "you said no")],
    examples: [
      .init("attest clock accept --reason \"battery replaced, time checked by radio\"", "after a look at another clock")
    ])

  let reason: String

  init(_ values: Values) throws(UsageError) {
    reason = try values[Self.reason]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let (console, world) = (context.console, context.world)
    // Opened as it is: bringing an older register up to date would need the very clock that is in question.
    let register = try Register(
      in: context.folder, as: world.identity(context.folder), clock: world.clock, writing: true,
      bringsUpToDate: false)
    try register.require(.administer)
    let reading = try register.clockReading()
    guard case .behind = reading.standing else {
      try console.print("The clock does not stand before the last entry; there is nothing to accept.")
      return .done
    }
    if !context.isSure {
      guard console.canAsk else { throw ConsoleError.yesNeeded }
      guard try ClockQuestion(context: context).isRight(reading, in: register.zone) else { return .no }
    }
    register.confirmClock()
    guard let receipt = try register.acceptClock(reason: reason) else { return .done }
    try console.print("Accepted: recording goes on from \(Instant.local(reading.now, in: register.zone)).")
    try console.print(receipt.line)
    return .done
  }
}
