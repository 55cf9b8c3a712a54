/// A reason why somebody may not operate an account on a day (section 7).
public enum Objection: Hashable, Sendable, CustomStringConvertible {
  /// They are not active: absent, upcoming or left.
  case notActive(Presence)
  /// No requirement gates, so nobody can be shown to be eligible.
  case nothingGates
  /// They do not hold a requirement that gates.
  case lacks(RequirementCode, Lack)

  /// The words used in files and on the screen, such as `SM-READ: expired`.
  public var description: String {
    switch self {
    case .notActive(let presence): presence.description
    case .nothingGates: "nothing gates"
    case .lacks(let code, let lack): "\(code): \(lack)"
    }
  }
}

/// Whether somebody may operate an account on a day, and until when, or why not (section 7).
public enum Eligibility: Hashable, Sendable {
  /// They may, to the day given, as known on the day asked about; nil when no end is in sight.
  case eligible(until: Day?)
  /// They may not, for all of these reasons.
  case notEligible([Objection])

  /// Whether they may.
  public var isEligible: Bool {
    if case .eligible = self { true } else { false }
  }
}
