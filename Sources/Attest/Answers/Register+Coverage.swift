import AttestRules

/// What coverage is broken down by.
public enum CoverageGrouping: String, CaseIterable, Sendable {
  /// The sites of people's appointments.
  case site
  /// The categories of people's appointments.
  case category
  /// The departments of people's appointments.
  case department
}

/// How far one requirement is met in one group.
public struct CoverageLine: Sendable {
  /// The requirement.
  public let requirement: RequirementCode
  /// The group; nil for everybody.
  public let group: String?
  /// How far.
  public let coverage: Coverage
}

extension Register {
  /// How far each requirement in force on a day is met (rules, section 5).
  ///
  /// Somebody with appointments in two groups counts in both, and once in the whole.
  public func coverage(
    by grouping: CoverageGrouping? = nil, on day: Day? = nil, in filter: PeopleFilter = .everybody
  ) throws -> [CoverageLine] {
    let day = day ?? today
    var groups: [RequirementCode: [String?: Coverage]] = [:]
    try forEachPerson(in: filter, on: day) { _, file, rulebook in
      let names = grouping.map { file.groups($0, on: day).map(Optional.some) } ?? []
      for standing in rulebook.standings(of: file, on: day) where standing.requirement != nil {
        for name in [nil] + names {
          groups[standing.code, default: [:]][name, default: Coverage()].count(standing)
        }
      }
    }
    return groups.sorted { $0.key < $1.key }.flatMap { code, coverages in
      coverages.sorted { ($0.key ?? "") < ($1.key ?? "") }.map { group, coverage in
        CoverageLine(requirement: code, group: group, coverage: coverage)
      }
    }
  }
}

extension PersonFile {
  fileprivate func groups(_ grouping: CoverageGrouping, on day: Day) -> Set<String> {
    Set(
      appointments.filter { $0.days.contains(day) }.map { appointment in
        switch grouping {
        case .site: appointment.site.text
        case .category: appointment.category.description
        case .department: appointment.department
        }
      })
  }
}
