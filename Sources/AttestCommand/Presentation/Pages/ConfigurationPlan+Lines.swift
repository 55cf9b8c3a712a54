import Attest
import AttestRules
import AttestStore
import AttestText

extension ConfigurationPlan {
  /// What differs, a line each.
  var summary: [Line] {
    var lines: [Line] = []
    lines += settings.map { "\($0)" }
    lines += closuresRemoved.map { "closure removed: \($0.name), \($0.days.words)" }
    lines += closuresAdded.map { "closure: \($0.name), \($0.days.words)" }
    if !holidaysRemoved.isEmpty { lines.append(words(holidaysRemoved, "removed")) }
    if !holidaysAdded.isEmpty { lines.append(words(holidaysAdded, "added")) }
    lines += requirements.map { Line("\($0)").hanging(2) }
    return lines
  }

  private func words(_ holidays: [HolidayRow], _ what: String) -> Line {
    let years = ConfigurationPlan.years(of: holidays).map { "\($0)" }.joined(separator: ", ")
    return "\(Wording.count(holidays.count, "bank holiday", "bank holidays")) \(what) (\(years))"
  }
}

extension ClosureRow {
  /// Its days.
  var days: DayRange { DayRange(first: first, last: last) }
}
