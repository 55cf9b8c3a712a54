import Attest
import AttestRules
import AttestStore
import AttestText

/// Lets somebody read a policy to its end and sign it, or say no.
///
/// Until they have answered, nothing is recorded, whichever way they leave.
struct PolicyPrompt {
  let context: CommandContext
  /// Whether they asked to sign although it still counts.
  let isAgain: Bool
  /// The one-time code of somebody without a login here.
  var oneTimeCode: String?

  private var console: Console { context.console }

  /// Goes through it all.
  func run(_ code: String?) throws -> PromptOutcome {
    do {
      return try read(code)
    } catch let error as ConsoleError {
      if case .interrupted = error { console.note("Nothing was recorded.") }
      throw error
    }
  }

  private func read(_ code: String?) throws -> PromptOutcome {
    let register = try mine(context.register(writing: oneTimeCode != nil))
    let reading = try register.reading(of: register.grant?.subject.text ?? code)
    let opening = PolicyOpening(reading: reading, today: register.today)
    var mayBeSigned = true
    if reading.standing.isSettled, !isAgain {
      try console.print(opening.settled)
      guard try console.askYesOrNo("Read it again?", standard: false) else { return .settled }
      mayBeSigned = false
    }
    // Now, and not between the signature and the receipt.
    if mayBeSigned { try ClockQuestion(context: context).ask(for: register) }
    guard try Pager.show(on: console, opening.lines).isComplete else { return try leave() }
    try console.print()
    let pages = try Pager.show(on: console) { width in reading.text.lines(width: width).map(Line.init) }
    guard pages.isComplete else { return try leave() }
    let time = Reading(seconds: Int(pages.time.components.seconds))
    try console.print()
    try console.print("That is the end of version \(reading.version.version.label).")
    try console.print()
    guard mayBeSigned else {
      try console.print("You have signed it before, and that still counts: there is nothing more to do.")
      return .settled
    }
    try remarkOnPace(time, of: reading)
    return try answer(reading, time, register)
  }

  /// The register as the person uses it: by their login, or by their code.
  private func mine(_ register: Register) throws -> Register {
    try oneTimeCode.map { try register.acting(with: $0, for: .policy) } ?? register
  }

  private func leave() throws -> PromptOutcome {
    try console.print("You left before the end, so nothing was recorded. Come back whenever it suits you.")
    return .left
  }

  /// Says it kindly when the text can hardly have been read in the time.
  private func remarkOnPace(_ time: Reading, of reading: PolicyReading) throws {
    guard time.seconds < reading.version.minutes * 60 / 4 else { return }
    try console.print(
      "You were quick: \(Span.words(seconds: time.seconds)) for a text of about "
        + "\(Span.words(minutes: reading.version.minutes)). If you know it already, that is fine; the time is kept with your record."
    )
    try console.print()
  }

  private func answer(_ reading: PolicyReading, _ time: Reading, _ register: Register) throws -> PromptOutcome {
    let name = register.me?.fullName ?? ""
    try console.print(Line("  \(reading.statement, .bold)").hanging(2))
    try console.print()
    while true {
      switch try signature(name, register) {
      case .signed:
        try sign(reading, time, register)
        return .done
      case .unsigned:
        try console.print("That is not the name in the register, so nothing was recorded.")
        return .left
      case .declined:
        if try decline(reading, time) { return .notDone }
      }
    }
  }

  private enum Signature {
    case signed
    case declined
    case unsigned
  }

  private func signature(_ name: String, _ register: Register) throws -> Signature {
    try console.print("To sign, type your name: \(name, .bold). If you do not agree, type \("no", .bold).")
    var triesLeft = 3
    return try console.ask("Your name:") { text in
      if register.isMyName(text) { return .taken(.signed) }
      if text.lowercased() == "no" { return .taken(.declined) }
      triesLeft -= text.isEmpty ? 0 : 1
      if triesLeft == 0 { return .taken(.unsigned) }
      return .again("The register has you as \(name, .bold). Please type that, or \("no", .bold).")
    }
  }

  private func sign(_ reading: PolicyReading, _ time: Reading, _ opened: Register) throws {
    let (receipt, zone) = try context.recording { register in
      (try mine(register).acknowledge(reading, after: time), register.zone)
    }
    try console.print()
    let label = reading.version.version.label
    try console.print("\("Thank you.", .green) Your acknowledgement of \(label) is recorded.")
    try tellStanding(after: reading, opened)
    try console.print()
    try console.print(receipt, in: zone)
  }

  /// Says until when it counts; it is recorded, so that failing to find that out must not sound as if it were not.
  private func tellStanding(after reading: PolicyReading, _ opened: Register) throws {
    guard let after = try? context.register().seen(by: opened).reading(of: reading.subject.code.text) else { return }
    try console.print(after.standing)
    guard !after.isAcknowledged else { return }
    let newer = after.version.version.label
    try console.print("While you read, version \(newer) was published: that is the one to read next.")
  }

  /// Records that they say no, once they are sure; whether it was recorded.
  private func decline(_ reading: PolicyReading, _ time: Reading) throws -> Bool {
    try console.print(
      "Your no is recorded, with a reason if you give one, and the policy remains to be acknowledged.")
    let reason = try console.ask("Your reason (Enter alone for none):") { text -> Reply<String?> in
      if text.isEmpty { return .taken(nil) }
      do throws(OutsideTextError) { try OutsideText.lines.check(text) } catch {
        return .again("That cannot be kept: \(error.description)")
      }
      return .taken(text)
    }
    guard try console.askYesOrNo("Record that you do not acknowledge it?", standard: false) else {
      return false
    }
    let (receipt, zone) = try context.recording { register in
      (try mine(register).decline(reading, after: time, reason: reason), register.zone)
    }
    try console.print()
    try console.print(
      "Recorded: you have declined version \(reading.version.version.label). It does not count as acknowledged."
    )
    try console.print(receipt, in: zone)
    return true
  }
}
