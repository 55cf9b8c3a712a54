/// What can go wrong between the program and whoever sits in front of it.
enum ConsoleError: Error, Sendable, Equatable {
  /// Somebody broke off at a prompt; the terminal is as it was.
  case interrupted(Interruption)
  /// Whoever was reading standard output stopped, as `head` does.
  case readerGone
  /// Standard output cannot be written, with the system's reason.
  case cannotWrite(reason: String)
  /// The command asks, and a stream is not a terminal.
  case notATerminal(Stream)
  /// The command would ask whether to go on, and there is nobody to ask.
  case yesNeeded

  /// How a prompt was broken off.
  enum Interruption: Sendable, Equatable {
    /// Ctrl-C or Ctrl-\.
    case key
    /// Ctrl-D.
    case endOfInput
    /// The terminal was closed.
    case terminalClosed
    /// The process was told to stop.
    case terminated
  }

  /// A stream that should be a terminal.
  enum Stream: String, Sendable {
    /// Standard input.
    case input
    /// Standard output.
    case output
  }
}
