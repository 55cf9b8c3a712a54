/// Why somebody does not hold a requirement.
public enum Lack: Sendable, CustomStringConvertible {
  /// No record of theirs counts.
  case neverDone
  /// Their latest record has expired, also at the turn of a fixed cycle.
  case expired
  /// A material version superseded it.
  case superseded

  /// The words used in files and on the screen.
  public var description: String {
    switch self {
    case .neverDone: "never done"
    case .expired: "expired"
    case .superseded: "superseded"
    }
  }

  /// What is lacking when the latest record is this one, or there is none.
  init(after holding: Holding?) {
    switch holding?.ending.cause {
    case nil: self = .neverDone
    case .expired, .cycle: self = .expired
    case .superseded: self = .superseded
    }
  }
}

/// The six statuses of a requirement for a person on a day (section 5).
public enum Status: Hashable, Sendable {
  /// The requirement does not apply.
  case notRequired
  /// Held to the day given; nil for ever.
  case current(to: Day?)
  /// Held to the day given, and open for renewal.
  case expiring(to: Day)
  /// Released from it.
  case exempt
  /// Not held, and still in time to the due day.
  case pending(to: Day)
  /// Not held, and late.
  case overdue(since: Day, because: Lack)

  /// The word used in files and on the screen.
  public var name: String {
    switch self {
    case .notRequired: "not required"
    case .current: "current"
    case .expiring: "expiring"
    case .exempt: "exempt"
    case .pending: "pending"
    case .overdue: "overdue"
    }
  }

  /// Whether the requirement is held.
  public var isHeld: Bool {
    switch self {
    case .current, .expiring: true
    default: false
    }
  }
}

/// The status of one requirement for one person on one day, with what decided it.
public struct Standing: Sendable {
  /// The day asked about.
  public let day: Day
  /// The code asked about.
  public let code: RequirementCode
  /// The requirement in force that day, if any.
  public let requirement: Requirement?
  /// Whether the person is there.
  public let presence: Presence
  /// The status.
  public let status: Status
  /// The record that holds longest, held or not.
  public let holding: Holding?
  /// What the due day was computed from; nil when nothing is required.
  public let dueDay: DueDay?
  /// The exemption that covers the day, if that decided.
  public let exemption: Exemption?

  /// Whether the person is absent: they keep the status, and are neither chased nor counted.
  public var isPaused: Bool {
    presence == .absent && status != .notRequired
  }
}
