import AttestMail
import AttestRules
import AttestStore

/// What became of one message when its turn came.
public struct DeliveredMessage: Sendable {
  /// Whom a message is for.
  public enum Recipient: Sendable {
    /// Somebody in the register.
    case person(PersonRow)
    /// Somebody outside who keeps audit heads, by address.
    case keeper(String)
  }

  /// Whom it was for.
  public let recipient: Recipient
  /// The word of the state that it is in now.
  public let state: String
  /// What went wrong, in words; nil when it was handed over.
  public let problem: String?
}

/// What a round of delivering came to.
public struct DeliveryReport: Sendable {
  /// How many messages sendmail took charge of.
  public internal(set) var sent = 0
  /// How many audit heads sendmail took charge of.
  public internal(set) var heads = 0
  /// How many nobody was to be told of any more.
  public internal(set) var withdrawn = 0
  /// Those that were given up.
  public internal(set) var undelivered: [DeliveredMessage] = []
  /// Those that did not work this time.
  public internal(set) var postponed: [DeliveredMessage] = []
  /// Which program is set as sendmail, and why it can deliver nothing until somebody mends that; nil when it can.
  public internal(set) var misconfigured: (program: String, problem: String)?
  /// Whether it was stopped before the end.
  public internal(set) var isStopped = false
  /// How many messages still wait.
  public internal(set) var waiting = 0
  /// The instant from which the first of them can be tried again, in milliseconds since 1970-01-01 UTC.
  public internal(set) var nextTry: Int64?
}
