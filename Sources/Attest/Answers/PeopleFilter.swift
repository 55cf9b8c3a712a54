import AttestRules

/// Which people a listing is about: those with an appointment in it on the day.
public struct PeopleFilter: Hashable, Sendable {
  /// The sites; empty for all.
  public var sites: Set<SiteCode>
  /// The categories; empty for all.
  public var categories: Set<Category>

  /// A filter; what is left out is no restriction.
  public init(sites: some Sequence<SiteCode> = [], categories: some Sequence<Category> = []) {
    self.sites = Set(sites)
    self.categories = Set(categories)
  }

  /// Everybody.
  public static let everybody = PeopleFilter()

  /// Whether it lets everybody through.
  public var isEmpty: Bool { sites.isEmpty && categories.isEmpty }

  /// Whether somebody has an appointment in it on the day.
  public func includes(_ file: PersonFile, on day: Day) -> Bool {
    if isEmpty { return true }
    let audience = Audience(categories: categories, sites: sites)
    return file.appointments.contains { $0.days.contains(day) && audience.includes($0) }
  }
}
