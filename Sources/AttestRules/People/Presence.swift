/// Whether a person is there on a day (section 2).
public enum Presence: Sendable, CustomStringConvertible {
  /// Holds an appointment.
  case active
  /// Holds an appointment, and an absence covers the day.
  case absent
  /// Holds none yet.
  case upcoming
  /// Holds none any more, also between two.
  case left

  /// The word used in files and on the screen.
  public var description: String {
    switch self {
    case .active: "active"
    case .absent: "absent"
    case .upcoming: "upcoming"
    case .left: "left"
    }
  }

  /// Whether an appointment is held, be they absent or not.
  public var holdsAppointment: Bool {
    self == .active || self == .absent
  }
}

extension PersonFile {
  /// Whether the person is there on the day.
  public func presence(on day: Day) -> Presence {
    if appointments.contains(where: { $0.days.contains(day) }) {
      return absences.contains { $0.contains(day) } ? .absent : .active
    }
    return appointments.contains { $0.days.first <= day } ? .left : .upcoming
  }

  /// The last day of the person's latest appointment that ended before the day; nil if none did.
  public func lastDay(before day: Day) -> Day? {
    appointments.compactMap(\.days.last).filter { $0 < day }.max()
  }
}
