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

  /// What a new register is made of: what it asks of whom, and until when it knows the calendar.
  var beginning: [Line] {
    let closures = Wording.count(closuresAdded.count, "closure", "closures")
    var calendar: Line = "Calendar: \(closures)"
    if let last = closuresAdded.map(\.last).max() { calendar = calendar + " to \(last)" }
    if let last = holidaysAdded.map(\.day).max() { calendar = calendar + ", bank holidays to \(last)" }
    return requirements.map { Line("\($0)").hanging(2) } + [calendar]
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
