import Attest
import AttestRules
import AttestStore
import AttestText
import Synchronization

/// The question that is asked before something is recorded by a clock that has gone on by more than a day and that nothing
/// vouches for.
///
/// Where nobody can be asked, work goes on: a scheduler must not stand still over a long weekend. The entry notes the
/// clock in any case.
struct ClockQuestion {
  let context: CommandContext

  /// Asks about the clock where it has to be asked about.
  ///
  /// - Throws: ``ClockDoubted`` when it is wrong, and `ClockError` where somebody would read and sign, and be refused only then.
  func ask(for register: Register) throws {
    let reading = try register.clockReading()
    if case .behind = reading.standing, let last = reading.last, context.console.canAsk {
      throw ClockError(now: reading.now, last: last)
    }
    guard reading.standing.asks(reading.trust) else { return }
    if !context.isSure, !context.clockAnswer.isRight {
      guard context.console.canAsk else { return }
      guard try isRight(reading, in: register.zone) else { throw ClockDoubted() }
      context.clockAnswer.keep()
    }
    register.confirmClock()
  }

  /// Asks whether the clock is right.
  func isRight(_ reading: ClockReading, in zone: Zone) throws -> Bool {
    let (day, time) = (zone.localTime(of: reading.now).day, zone.localTime(of: reading.now).clock)
    let console = context.console
    try console.print("This machine's clock says \(day.withWeekday), \(time); \(Self.beside(reading)).")
    return try console.askYesOrNo("Is that the right date and time?")
  }

  /// How the clock stands beside the last entry, and whether anything vouches for it.
  private static func beside(_ reading: ClockReading) -> Line {
    let words: Line =
      switch reading.standing {
      case .steady: "it agrees with the last entry of the register"
      case .ahead(let step):
        "\(Wording.span(milliseconds: step)) have passed since the last entry of the register"
      case .behind(let step):
        "that is \(Wording.span(milliseconds: step)) before the last entry of the register"
      }
    return reading.trust == .synchronised ? words : "\(words), and no time server keeps it"
  }
}

/// That whoever runs a command said that the clock is right.
final class ClockAnswer: Sendable {
  private let given = Mutex(false)

  /// Whether they did.
  var isRight: Bool { given.withLock { $0 } }

  /// They have.
  func keep() { given.withLock { $0 = true } }
}

/// The clock is wrong, or whoever was asked would rather not say.
struct ClockDoubted: Error, Explained {
  var failure: Failure {
    Failure(
      .tryAgain, "Nothing was recorded.",
      "Have this machine's clock put right, and do it again. “attest clock check” shows how it stands.")
  }
}
