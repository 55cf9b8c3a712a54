import AttestRules
import AttestStore

/// The configuration as a register keeps it.
public struct StoredConfiguration: Hashable, Sendable {
  /// The text of each setting that is set.
  public var settings: [SettingName: String] = [:]
  /// The closures, in order.
  public var closures: [ClosureRow] = []
  /// The bank holidays, in order.
  public var holidays: [HolidayRow] = []
  /// Every requirement there ever was, by code, then by first day.
  public var requirements: [Requirement] = []
  /// What has been published, and whether it is a policy or a course.
  public var subjects: [SubjectCode: SubjectKind] = [:]

  /// Nothing, as before a register is made.
  public init() {}

  /// Reads the configuration of a register.
  public init(_ store: Store) throws {
    for name in SettingName.allCases { settings[name] = try store.setting(name.rawValue) }
    closures = try store.closures()
    holidays = try store.holidays()
    requirements = try store.requirements()
    for subject in try store.subjects() { subjects[subject.code] = subject.sort }
  }
}
