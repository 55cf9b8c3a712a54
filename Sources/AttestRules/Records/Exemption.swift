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
