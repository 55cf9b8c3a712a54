import AttestRules
import AttestStore

/// What a changed configuration changes for one person.
public struct PersonEffect: Sendable {
  /// Who.
  public let person: PersonRow
  /// The statuses that change, by code, then by day.
  public let statuses: [StatusEffect]
  /// The days, within what was looked at, on which they could operate an account and no longer can.
  public let lost: [DayRange]
  /// The days, within what was looked at, on which they can operate an account and could not.
  public let gained: [DayRange]
}

/// How one requirement's status changes for one person, from a day on.
public struct StatusEffect: Hashable, Sendable {
  /// The requirement.
  public let code: RequirementCode
  /// The first of the compared days on which it is so.
  public let day: Day
  /// The status as the rules are.
  public let before: Status
  /// The status as they would be.
  public let after: Status
  /// The due day as the rules are.
  public let dueBefore: Day?
  /// The due day as they would be.
  public let dueAfter: Day?

  /// What is counted: the change without the person's own days.
  public var move: StatusMove {
    StatusMove(code: code, day: day, before: before.name, after: after.name)
  }

  func isLike(_ earlier: StatusEffect) -> Bool {
    code == earlier.code && before == earlier.before && after == earlier.after
      && dueBefore == earlier.dueBefore && dueAfter == earlier.dueAfter
  }
}

/// A change of status that many people may share; with the same name twice, the due day changes.
public struct StatusMove: Hashable, Comparable, Sendable {
  /// The requirement.
  public let code: RequirementCode
  /// The day.
  public let day: Day
  /// The name of the status as the rules are.
  public let before: String
  /// The name of the status as they would be.
  public let after: String

  /// Orders by code, day and names.
  public static func < (left: StatusMove, right: StatusMove) -> Bool {
    (left.code, left.day, left.before, left.after) < (right.code, right.day, right.before, right.after)
  }
}
