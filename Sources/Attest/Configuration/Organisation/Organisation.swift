import AttestRules
import AttestStore
import AttestText

/// The organisation as `organisation.json` describes it.
public struct Organisation: Hashable, Sendable {
  /// The setting that holds the time zone.
  static let timeZoneSetting = SettingName.timeZone.rawValue
  /// The time zone when none is named.
  static let defaultTimeZone = "Europe/London"
  /// The name of the file, in the register's folder.
  public static let fileName = "organisation.json"

  /// All that is one value each: name, time zone, minimum of operators, mail, reminders.
  public let settings: OrganisationSettings
  /// The days on which the organisation is closed, in order.
  public let closures: [ClosureRow]
  /// The requirements as they are written, in the order of the file.
  public let entries: [RequirementEntry]

  /// The requirements, each with the days that the file gives it.
  public var requirements: [Requirement] { entries.map(\.requirement) }
}

/// One requirement as it is written in `organisation.json`.
public struct RequirementEntry: Hashable, Sendable {
  /// The requirement, with the days that the file gives it.
  public let requirement: Requirement
  /// Whether it was said to be about a policy or a course.
  public let sort: SubjectKind
  /// Where the entry begins in the file.
  public let place: SourcePlace
}
