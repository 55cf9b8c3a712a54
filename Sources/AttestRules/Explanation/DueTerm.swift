/// One of the days that the due day is the latest of, with its reason (section 5).
public struct DueTerm: Hashable, Sendable, CustomStringConvertible {
  /// What the days to comply are counted from.
  public enum Reason: Hashable, Sendable {
    /// The end of the record that holds longest.
    case end(EndCause)
    /// The first day of the unbroken run of days in the audience.
    case joining
    /// The first day of the requirement.
    case introduction
    /// The day after the last absence of 28 days or more.
    case absence
    /// The day after the last exemption.
    case exemption
    /// The last day on which a record was voided that would have held.
    case void
  }

  /// Why this day matters.
  public let reason: Reason
  /// The day that is counted from.
  public let from: Day
  /// The days to comply that are added; 0 after an expiry, and for an operator after any end of what gates.
  public let added: Int

  /// The day that comes of it.
  public var day: Day { from.adding(days: added) }

  /// The words for the screen, without a full stop.
  public var description: String {
    let sum = added == 0 ? "\(day)" : "\(day) = \(from) + \(counted(added, "day"))"
    return "\(sum): \(words)"
  }

  private var words: String {
    switch reason {
    case .end(.expired): "what was held expires"
    case .end(.cycle): "the cycle ends" + (added == 0 ? "" : ", with time to comply")
    case .end(.superseded): "what was held is superseded" + (added == 0 ? "" : ", with time to comply")
    case .joining: "in the audience without a break since then"
    case .introduction: "the requirement began"
    case .absence: "back from an absence of 28 days or more"
    case .exemption: "an exemption had ended"
    case .void: "a record that would have held was voided"
    }
  }
}

extension DueDay {
  /// The days that the due day is the latest of, in the order of section 5.
  func terms(end: Ending?, daysToComply: Int) -> [DueTerm] {
    var terms: [DueTerm] = []
    if let afterEnd, let end, let day = end.day {
      terms.append(DueTerm(reason: .end(end.cause), from: day, added: afterEnd.days(since: day)))
    }
    let others: [(DueTerm.Reason, Day?)] = [
      (.joining, afterJoining), (.introduction, afterIntroduction), (.absence, afterAbsence),
      (.exemption, afterExemption), (.void, afterVoid),
    ]
    for (reason, day) in others {
      guard let day else { continue }
      terms.append(DueTerm(reason: reason, from: day.adding(days: -daysToComply), added: daysToComply))
    }
    return terms
  }
}
