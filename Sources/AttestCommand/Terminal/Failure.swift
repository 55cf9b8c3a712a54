/// What is left of an error at the end: an exit code and what to print on standard error.
struct Failure: Sendable {
  /// How the process ends.
  let code: ExitCode
  /// What is said, the problem first, then what to do; nothing for a failure that nobody wants to hear of.
  let lines: [Line]

  /// A code and what is said.
  init(_ code: ExitCode, _ lines: Line...) {
    self.code = code
    self.lines = lines
  }

  /// What any error comes to.
  init(_ error: any Error) {
    if let error = error as? any Explained {
      self = error.failure
    } else {
      self.init(
        .inputOutput, "Something unexpected went wrong: \("\(type(of: error))"), \(personal: "\(error)").")
    }
  }
}

/// An error that knows what it comes to.
protocol Explained: Error {
  /// Its exit code and its words.
  var failure: Failure { get }
}

extension UsageError: Explained {
  var failure: Failure {
    if let advice { Failure(.usage, sentence, advice) } else { Failure(.usage, sentence) }
  }
}

extension ConsoleError: Explained {
  var failure: Failure {
    switch self {
    case .interrupted: Failure(.interrupted, "Interrupted.")
    case .readerGone: Failure(.inputOutput)
    case .cannotWrite(let reason): Failure(.inputOutput, "Standard output cannot be written: \(reason).")
    case .notATerminal(let stream):
      Failure(
        .usage, "This asks questions, so it needs a terminal, and standard \(stream.rawValue) is not one.",
        "Run it in a terminal window, without “|”, “<” or “>”.")
    case .yesNeeded:
      Failure(
        .usage, "This asks before it goes on, and there is no terminal to ask on. Nothing was done.",
        "Give --yes to do it without being asked.")
    }
  }
}
