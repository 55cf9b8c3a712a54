/// Who a requirement is for: one appointment must match both (section 3).
public struct Audience: Hashable, Sendable {
  /// The categories; empty for all.
  public let categories: Set<Category>
  /// The sites; empty for all.
  public let sites: Set<SiteCode>

  /// An audience of these categories at these sites, an empty set meaning all.
  public init(categories: Set<Category> = [], sites: Set<SiteCode> = []) {
    self.categories = categories
    self.sites = sites
  }

  /// Whether an appointment is in it.
  @inlinable
  public func includes(_ appointment: Appointment) -> Bool {
    (categories.isEmpty || categories.contains(appointment.category))
      && (sites.isEmpty || sites.contains(appointment.site))
  }
}

/// That a policy is to be read, or a course to be completed, by whom and how often (section 3).
///
/// A requirement is never edited: a change ends it and starts another under the same code.
public struct Requirement: Hashable, Sendable {
  /// Its code, the same through every change.
  public let code: RequirementCode
  /// The policy or course.
  public let subject: SubjectCode
  /// Who it is for.
  public let audience: Audience
  /// When it is in force.
  public let days: DayRange
  /// How long a record holds.
  public let renewal: Renewal
  /// The days before the end of a record during which it can be renewed.
  public let window: Int
  /// The days that somebody has to comply.
  public let daysToComply: Int
  /// Whether it gates operating an account.
  public let gates: Bool

  /// A requirement; see the properties.
  public init(
    code: RequirementCode, subject: SubjectCode, audience: Audience = Audience(), days: DayRange,
    renewal: Renewal, window: Int? = nil, daysToComply: Int = 14, gates: Bool = false
  ) {
    self.code = code
    self.subject = subject
    self.audience = audience
    self.days = days
    self.renewal = renewal
    self.window = window ?? renewal.defaultWindow
    self.daysToComply = daysToComply
    self.gates = gates
  }
}
