/// Why a status is what it is: the rule that decided, the records it used, the dates it computed (section 5).
public struct Explanation: Sendable {
  /// What is explained.
  public let standing: Standing
  /// The rule that decided.
  public let decision: Decision
  /// Every record of the requirement's policy or course, in order of entry, with what it counts for.
  public let records: [RecordUse]
  /// The days of which the latest is the due day, in the order of the rules; empty where there is none.
  public let dueTerms: [DueTerm]

  /// A line of an explanation; its description words it.
  public enum Line: Sendable, CustomStringConvertible {
    /// The rule that decided.
    case decision(Decision)
    /// That the person is absent, so that the status is paused.
    case paused
    /// The requirement in force on the day.
    case requirement(Requirement)
    /// A record, and what it counts for.
    case record(RecordUse)
    /// The due day, which is the latest of the terms that follow; nil where a record holds for ever.
    case dueDay(Day?)
    /// A day that the due day is the latest of.
    case dueTerm(DueTerm)

    /// The words for the screen, without a full stop.
    public var description: String {
      switch self {
      case .decision(let decision): decision.description
      case .paused: "paused: absent on the day, so neither chased nor counted"
      case .requirement(let requirement): requirement.summary
      case .record(let use): use.description
      case .dueDay(let day?): "due day \(day), the latest of:"
      case .dueDay(nil): "no due day: what is held has no end"
      case .dueTerm(let term): term.description
      }
    }
  }

  /// The whole explanation, line by line.
  public var lines: [Line] {
    var lines: [Line] = [.decision(decision)]
    if standing.isPaused { lines.append(.paused) }
    if let requirement = standing.requirement { lines.append(.requirement(requirement)) }
    lines += records.map(Line.record)
    guard let due = standing.dueDay else { return lines }
    lines.append(.dueDay(due.day))
    return due.day == nil ? lines : lines + dueTerms.map(Line.dueTerm)
  }
}

/// A number with its noun, such as `1 day` and `14 days`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}

extension Requirement {
  /// What it asks, in one line.
  fileprivate var summary: String {
    var parts = ["\(subject), \(renewal)"]
    if let months = renewal.months { parts[0] += " \(counted(months, "month"))" }
    parts.append("window \(counted(window, "day"))")
    parts.append("\(counted(daysToComply, "day")) to comply")
    if gates { parts.append("gates") }
    let time = days.last.map { "from \(days.first) to \($0)" } ?? "from \(days.first)"
    return "requirement \(code) \(time): " + parts.joined(separator: ", ")
  }
}
