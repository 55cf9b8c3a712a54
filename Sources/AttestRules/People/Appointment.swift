/// One thing that a person does for the organisation, at one site, over some days (section 2).
public struct Appointment: Hashable, Sendable {
  /// What they are in it.
  public let category: Category
  /// Where.
  public let site: SiteCode
  /// From the start day to the last day.
  public let days: DayRange
  /// The line manager, if one is named.
  public let manager: PersonNumber?
  /// The department, or empty.
  public let department: String

  /// An appointment; `manager` and `department` decide who is told and how coverage is grouped, nothing else.
  public init(
    category: Category, site: SiteCode, days: DayRange, manager: PersonNumber? = nil, department: String = ""
  ) {
    self.category = category
    self.site = site
    self.days = days
    self.manager = manager
    self.department = department
  }
}
