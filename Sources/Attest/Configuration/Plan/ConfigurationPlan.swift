import AttestRules
import AttestStore
import AttestText

/// What applying a configuration to a register would change; worked out from values alone.
public struct ConfigurationPlan: Hashable, Sendable {
  /// The settings that get another value.
  public internal(set) var settings: [SettingDifference] = []
  /// Closures that come in.
  public internal(set) var closuresAdded: [ClosureRow] = []
  /// Closures that go.
  public internal(set) var closuresRemoved: [ClosureRow] = []
  /// Bank holidays that come in.
  public internal(set) var holidaysAdded: [HolidayRow] = []
  /// Bank holidays that go.
  public internal(set) var holidaysRemoved: [HolidayRow] = []
  /// What becomes of the requirements, in order of code.
  public internal(set) var requirements: [RequirementDifference] = []
  /// What whoever applies it should know, in order of code.
  public internal(set) var notices: [ConfigurationNotice] = []
  /// Every requirement before.
  public internal(set) var requirementsBefore: [Requirement] = []
  /// Every requirement after.
  public internal(set) var requirementsAfter: [Requirement] = []
  /// What was asked for.
  public let request: ConfigurationRequest

  /// Whether nothing would change.
  public var isEmpty: Bool {
    settings.isEmpty && closuresAdded.isEmpty && closuresRemoved.isEmpty && holidaysAdded.isEmpty
      && holidaysRemoved.isEmpty && requirements.isEmpty
  }

  /// The years of some holidays, in order.
  public static func years(of holidays: [HolidayRow]) -> [Int] {
    Set(holidays.map(\.day.parts.year)).sorted()
  }
}

/// A configuration to be applied, and when.
public struct ConfigurationRequest: Hashable, Sendable {
  /// What the file asks for.
  public let wanted: Organisation
  /// The bank holidays; nil when there is no file of them.
  public let holidays: BankHolidays?
  /// Today, in the organisation's time zone.
  public let today: Day
  /// The day on which requirements change that give none themselves; nil for today.
  public let from: Day?
  /// Whether the register is only being made, so that everything may begin in the past.
  public let isInitial: Bool
  /// The name of the file, for what is refused.
  public let file: String

  /// A configuration; see the properties.
  public init(
    wanted: Organisation, holidays: BankHolidays?, today: Day, from: Day? = nil, isInitial: Bool = false,
    file: String = Organisation.fileName
  ) {
    self.wanted = wanted
    self.holidays = holidays
    self.today = today
    self.from = from
    self.isInitial = isInitial
    self.file = file
  }
}
