import AttestText

/// Why a message was not handed over, and what sendmail said about it.
public struct DeliveryProblem: Hashable, Sendable, CustomStringConvertible {
  /// How handing it over failed.
  public enum Cause: Hashable, Sendable {
    /// Sendmail ended with this exit code.
    case exitCode(Int32)
    /// Sendmail was ended by this signal.
    case signal(Int32)
    /// Sendmail had not ended after so many seconds, and was ended by us.
    case hang(seconds: Int)
    /// Sendmail could not be started, with the system's error number.
    case notStarted(Int32)
    /// The message could not be put into a file, with the system's error number.
    case notSpooled(Int32)
    /// Sendmail's end was collected by somebody else.
    case unknown
  }

  /// How handing it over failed.
  public let cause: Cause
  /// The first of what sendmail printed, on one line with control characters escaped; may be empty.
  public let said: String

  /// A cause, and what sendmail printed, as it came.
  public init(cause: Cause, said: String) {
    self.cause = cause
    let lines = said.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" })
    self.said = Columns.cut(lines.map { Escaping.line(String($0)) }.joined(separator: "; "), to: 300)
  }

  /// The problem in words, for a log or a listing; on one line.
  public var description: String {
    said.isEmpty ? reason : "\(reason): \(said)"
  }

  private var reason: String {
    switch cause {
    case .exitCode(let code): "sendmail ended with exit code \(code)"
    case .signal(let number): "sendmail was ended by signal \(number)"
    case .hang(let seconds): "sendmail had not ended after \(seconds) s and was stopped"
    case .notStarted(let number): "sendmail could not be started (\(Platform.Failure.words(for: number)))"
    case .notSpooled(let number):
      "the message could not be put into a file (\(Platform.Failure.words(for: number)))"
    case .unknown: "how sendmail ended is not known"
    }
  }
}
