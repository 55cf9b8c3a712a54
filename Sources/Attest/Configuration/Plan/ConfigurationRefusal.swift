import AttestRules
import AttestStore
import AttestText

/// Why a configuration cannot be applied to a register, although the file is right by itself.
public struct ConfigurationRefusal: Hashable, Sendable {
  /// Where the requirement is in the file; nil when it is not about one.
  public let place: SourcePlace?
  /// The reason.
  public let reason: Reason

  /// The reasons.
  public enum Reason: Hashable, Sendable {
    /// The day given for changes has passed.
    case changeDayHasPassed(Day, today: Day)
    /// A requirement that is new to the register begins before today.
    case beginsInThePast(RequirementCode, from: Day, today: Day)
    /// A requirement that has ended cannot go on or change; it can begin anew.
    case hasEnded(RequirementCode, on: Day, today: Day)
    /// A requirement would end so early that a past day changes, or before it begins.
    case endsTooEarly(RequirementCode, on: Day, earliest: Day)
    /// A changed requirement would end before the change.
    case endsBeforeTheChange(RequirementCode, on: Day, change: Day)
    /// What it is about is the other kind.
    case otherKind(RequirementCode, SubjectCode, is: SubjectKind)
  }
}

extension ConfigurationRefusal: CustomStringConvertible {
  /// What is refused, why, and what to write.
  public var description: String {
    switch reason {
    case .changeDayHasPassed(let day, let today):
      "changes cannot begin on \(day), which has passed: give \(today) or later"
    case .beginsInThePast(let code, let from, let today):
      "\(code) cannot begin on \(from): the answers for past days would change; write \"from\": "
        + "\"\(today)\" or later"
    case .hasEnded(let code, let last, let today):
      "\(code) ended on \(last), and what has passed stays: to ask for it anew write \"from\": "
        + "\"\(today)\" or later, otherwise put the entry back as it was or take it out"
    case .endsTooEarly(let code, let last, let earliest):
      "\(code) cannot end on \(last), the answers for past days would change: write \"to\": "
        + "\"\(earliest)\" or later"
    case .endsBeforeTheChange(let code, let last, let change):
      "\(code) changes on \(change) and ends before that, on \(last): write a later \"to\", or change "
        + "nothing but \"to\""
    case .otherKind(let code, let subject, let sort):
      "\(code) is about \(subject), which is a \(sort.rawValue): write \"\(sort.rawValue)\": "
        + Shown.quoted(subject.text)
    }
  }
}

/// All the reasons why a configuration cannot be applied to a register.
public struct ConfigurationRefusals: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public let file: String
  /// The reasons; at least one.
  public let refusals: [ConfigurationRefusal]

  /// A line a reason, with the place in the file where there is one.
  public var description: String {
    let lines = refusals.map { refusal in
      refusal.place.map { "\(Shown.name(file)):\($0): \(refusal)" } ?? refusal.description
    }
    return lines.joined(separator: "\n")
  }
}
