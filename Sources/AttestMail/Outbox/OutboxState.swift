/// Where a message in the outbox stands.
///
/// Instants are milliseconds since 1970-01-01 00:00 UTC.
public enum OutboxState: Hashable, Sendable {
  /// It is to be sent, not before this instant.
  case waiting(notBefore: Int64)
  /// Somebody is sending it; if they have not said how it went by the end of the lease, somebody else may.
  case claimed(by: ClaimID, until: Int64)
  /// Sendmail took charge of it at this instant.
  case sent(at: Int64)
  /// It was given up at this instant.
  case undelivered(at: Int64)
  /// It was no longer wanted when its turn came: the person had complied, left or gone on leave.
  case withdrawn(at: Int64)

  /// The state's word in listings and exports.
  public var word: String {
    switch self {
    case .waiting: "waiting"
    case .claimed: "claimed"
    case .sent: "sent"
    case .undelivered: "undelivered"
    case .withdrawn: "withdrawn"
    }
  }

  /// Whether nothing more will happen to it.
  public var isFinal: Bool {
    switch self {
    case .waiting, .claimed: false
    case .sent, .undelivered, .withdrawn: true
    }
  }
}

/// Who claimed a message: a number drawn anew for every run, so that two runs of one program are told apart.
public struct ClaimID: Hashable, Sendable {
  /// The number.
  public let number: Int64

  /// The claim with this number.
  public init(_ number: Int64) {
    self.number = number
  }
}
