/// Which days are working days: Monday to Friday, no bank holiday, not in a closure (section 1).
public struct WorkingCalendar: Sendable {
  private let bankHolidays: Set<Day>
  private let closures: [DayRange]

  /// How far a working day is looked for, in days; an organisation that is closed for longer has none.
  private static let horizon = 3660

  /// A calendar with the bank holidays of the organisation's division and its own closures.
  public init(bankHolidays: some Sequence<Day> = [], closures: some Sequence<DayRange> = []) {
    self.bankHolidays = Set(bankHolidays)
    self.closures = DayRange.joined(closures)
  }

  /// Whether work is done on a day.
  public func isWorkingDay(_ day: Day) -> Bool {
    switch day.weekday {
    case .saturday, .sunday: false
    default: !bankHolidays.contains(day) && !closures.contains { $0.contains(day) }
    }
  }

  /// The working day on a day or the last one before it; nil when there is none for ten years.
  public func workingDay(onOrBefore day: Day) -> Day? {
    (0..<Self.horizon).lazy.map { day.adding(days: -$0) }.first(where: isWorkingDay)
  }

  /// The working day on a day or the first one after it; nil when there is none for ten years.
  public func workingDay(onOrAfter day: Day) -> Day? {
    (0..<Self.horizon).lazy.map { day.adding(days: $0) }.first(where: isWorkingDay)
  }
}
