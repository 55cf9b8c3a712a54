/// A recorded release of one person from one requirement for some days (section 5).
public struct Exemption: Hashable, Sendable {
  /// The requirement that they need not meet.
  public let requirement: RequirementCode
  /// When.
  public let days: DayRange

  /// An exemption from a requirement on these days.
  public init(requirement: RequirementCode, days: DayRange) {
    self.requirement = requirement
    self.days = days
  }
}

extension PersonFile {
  /// The exemption from a requirement that covers a day; nil when there is none.
  func exemption(from code: RequirementCode, on day: Day) -> Exemption? {
    exemptions.first { $0.requirement == code && $0.days.contains(day) }
  }
}
