import AttestRules
import AttestStore
import AttestText

extension ConfigurationPlan {
  /// Works out what would change.
  ///
  /// - Throws: ``ConfigurationRefusals``, everything that the register's history forbids at once.
  public init(stored: StoredConfiguration, request: ConfigurationRequest) throws(ConfigurationRefusals) {
    self.request = request
    compareSettings(stored)
    compareCalendar(stored)
    var refusals = compareRequirements(stored)
    if let from = request.from, from < request.today {
      let reason = ConfigurationRefusal.Reason.changeDayHasPassed(from, today: request.today)
      refusals.insert(ConfigurationRefusal(place: nil, reason: reason), at: 0)
    }
    guard refusals.isEmpty else { throw ConfigurationRefusals(file: request.file, refusals: refusals) }
  }

  private mutating func compareSettings(_ stored: StoredConfiguration) {
    for name in SettingName.allCases {
      let (old, new) = (stored.settings[name], request.wanted.settings.text(of: name))
      if old != new { settings.append(SettingDifference(name: name, old: old, new: new)) }
    }
  }

  private mutating func compareCalendar(_ stored: StoredConfiguration) {
    let closures = request.wanted.closures
    closuresAdded = closures.filter { !stored.closures.contains($0) }
    closuresRemoved = stored.closures.filter { !closures.contains($0) }
    let holidays = wantedHolidays(stored)
    let (before, after) = (Set(stored.holidays), Set(holidays))
    holidaysAdded = holidays.filter { !before.contains($0) }
    holidaysRemoved = stored.holidays.filter { !after.contains($0) }
    if request.holidays == nil { notices.append(.noBankHolidays) }
  }

  /// The holidays of the file and, of the same division, those of years before it begins.
  ///
  /// gov.uk's file loses its first year from time to time, which says nothing about that year.
  private func wantedHolidays(_ stored: StoredConfiguration) -> [HolidayRow] {
    let division = stored.settings[.bankHolidays]
    let isSameDivision = division == nil || division == request.wanted.settings.division.rawValue
    let kept = isSameDivision ? stored.holidays : []
    guard let holidays = request.holidays?.days, let first = holidays.first else { return kept }
    return kept.filter { $0.day.parts.year < first.day.parts.year } + holidays
  }

  private mutating func compareRequirements(_ stored: StoredConfiguration) -> [ConfigurationRefusal] {
    requirementsBefore = stored.requirements
    let rows = Dictionary(grouping: stored.requirements, by: \.code)
    let entries = Dictionary(
      request.wanted.entries.map { ($0.requirement.code, $0) }, uniquingKeysWith: { first, _ in first })
    var refusals: [ConfigurationRefusal] = []
    for code in Set(rows.keys).union(entries.keys).sorted() {
      let planner = RequirementPlanner(
        stored: rows[code] ?? [], today: request.today, from: request.from, isInitial: request.isInitial)
      guard let entry = entries[code] else {
        take(planner.outcomeWithoutEntry())
        continue
      }
      do throws(RequirementPlanner.Refused) {
        try checkSubject(of: entry, stored)
        take(try planner.outcome(asking: entry.requirement))
      } catch {
        refusals.append(ConfigurationRefusal(place: entry.place, reason: error.reason))
      }
    }
    return refusals
  }

  private mutating func take(_ outcome: RequirementPlanner.Outcome) {
    requirementsAfter += outcome.rows
    requirements += outcome.differences
    if let notice = outcome.notice { notices.append(notice) }
  }

  /// A policy is not a course; what is not published yet may be either.
  private mutating func checkSubject(
    of entry: RequirementEntry, _ stored: StoredConfiguration
  ) throws(RequirementPlanner.Refused) {
    let (code, subject) = (entry.requirement.code, entry.requirement.subject)
    if let sort = stored.subjects[subject] {
      guard sort == entry.sort else {
        throw RequirementPlanner.Refused(reason: .otherKind(code, subject, is: sort))
      }
    } else if !request.isInitial {
      let candidates = stored.subjects.filter { $0.value == entry.sort }.keys.map(\.text).sorted()
      let nearMiss = NearMiss.of(subject.text, among: candidates)
      notices.append(.notPublished(code, entry.sort, subject, nearMiss: nearMiss))
    }
  }
}
