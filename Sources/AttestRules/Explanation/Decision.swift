/// The rule that decided a status; section 5 takes them in this order and stops at the first that applies.
public enum Decision: Hashable, Sendable, CustomStringConvertible {
  /// Not required: the person is neither active nor absent.
  case notThere(Presence)
  /// Not required: nothing under the code is in force on the day.
  case notInForce
  /// Not required: no appointment of theirs is in the audience.
  case outsideAudience
  /// Current: held to the day given, nil for ever.
  case held(to: Day?)
  /// Expiring: held to the day given, and open for renewal from another on.
  case heldInWindow(to: Day, opened: Day)
  /// Exempt: an exemption covers the day.
  case exempted(DayRange)
  /// Pending: not held, and the due day is not past.
  case inTime(due: Day)
  /// Overdue: not held, and the due day is past.
  case late(due: Day, because: Lack)

  /// The number of the rule in section 5, 1 to 5.
  public var rule: Int {
    switch self {
    case .notThere, .notInForce, .outsideAudience: 1
    case .held, .heldInWindow: 2
    case .exempted: 3
    case .inTime: 4
    case .late: 5
    }
  }

  /// The words for the screen, without a full stop.
  public var description: String {
    switch self {
    case .notThere(let presence): "not required: \(presence) on the day"
    case .notInForce: "not required: nothing under this code is in force on the day"
    case .outsideAudience: "not required: no appointment on the day is in its audience"
    case .held(nil): "current for ever: what is held has no end"
    case .held(let end?): "current: held to \(end)"
    case .heldInWindow(let end, let opened): "expiring: held to \(end), open for renewal since \(opened)"
    case .exempted(let days):
      "exempt: by an exemption from \(days.first)" + (days.last.map { " to \($0)" } ?? " on")
    case .inTime(let due): "pending: not held on the day, and due \(due)"
    case .late(let due, let lack): "overdue: not held on the day (\(lack)), and was due \(due)"
    }
  }
}

extension Decision {
  /// The rule behind a standing.
  init(of standing: Standing) {
    switch standing.status {
    case .notRequired:
      if !standing.presence.holdsAppointment {
        self = .notThere(standing.presence)
      } else {
        self = standing.requirement == nil ? .notInForce : .outsideAudience
      }
    case .current(let end): self = .held(to: end)
    case .expiring(let end):
      self = .heldInWindow(to: end, opened: end.adding(days: -(standing.requirement?.window ?? 0)))
    case .exempt:
      self = .exempted(standing.exemption?.days ?? DayRange(first: standing.day, last: standing.day))
    case .pending(let due): self = .inTime(due: due)
    case .overdue(let since, let lack): self = .late(due: since.eve, because: lack)
    }
  }
}
