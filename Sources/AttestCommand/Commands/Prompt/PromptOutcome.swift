import Attest
import AttestStore

/// How something that a person was to do at the prompt came out.
enum PromptOutcome: Sendable {
  /// It is done and recorded.
  case done
  /// There was nothing to do, and they left it at that.
  case settled
  /// They said no, or did not pass; that is recorded.
  case notDone
  /// They left before the end.
  case left

  /// How the command ends.
  var exitCode: ExitCode {
    switch self {
    case .done, .settled: .done
    case .notDone, .left: .no
    }
  }
}

extension CommandContext {
  /// Records something for somebody who is there, in a register that is opened for it and closed again.
  ///
  /// Nobody holds the register open while a person reads or thinks. When somebody else is writing for too long, the person
  /// decides whether to try again, so that what they read and answered is not lost.
  func recording<Result>(_ body: (Register) throws -> Result) throws -> Result {
    while true {
      do {
        return try body(try register(writing: true))
      } catch StoreError.busy {
        let question: Line = "Somebody else is writing to the register just now. Try again?"
        guard try console.askYesOrNo(question, standard: true) else { throw StoreError.busy }
      }
    }
  }
}
