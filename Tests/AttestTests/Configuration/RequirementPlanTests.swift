import AttestRules
import AttestStore
import Testing

@testable import Attest

/// Requirements under one code, with months, first and last day: `12 2025-09-01 2026-08-31; 24 2026-09-01 -`.
enum Rows {
  static func read(_ text: String) -> [Requirement] {
    text.split(separator: ";").map { row in
      let words = row.split(separator: " ").map(String.init)
      return Requirement(
        code: RequirementCode("R")!, subject: SubjectCode("POL")!,
        days: DayRange(first: day(words[1]), last: Day(words[2])), renewal: .rolling(months: Int(words[0])!))
    }
  }

  static func write(_ rows: [Requirement]) -> String {
    rows.map { "\($0.renewal.months ?? 0) \($0.days.first) \($0.days.last.map(\.description) ?? "-")" }
      .joined(separator: "; ")
  }
}

/// What a register has, what the file asks for, on which day, and what comes of it.
struct Story: CustomTestStringConvertible {
  var name: String
  var stored: String
  var file: String
  var today = "2026-03-10"
  var from: String?
  var expected: String

  var testDescription: String { name }

  func plan(_ rows: [Requirement], on today: Day, from: Day?) throws -> ConfigurationPlan {
    let organisation = try Written.read(Written.organisation([]))
    var stored = StoredConfiguration()
    stored.requirements = rows
    for name in SettingName.allCases { stored.settings[name] = organisation.settings.text(of: name) }
    let entries = Rows.read(file).map {
      RequirementEntry(requirement: $0, sort: .policy, place: .init(line: 1, column: 1))
    }
    let wanted = Organisation(settings: organisation.settings, closures: [], entries: entries)
    return try ConfigurationPlan(
      stored: stored,
      request: ConfigurationRequest(
        wanted: wanted, holidays: BankHolidays([]), today: today, from: from))
  }

  /// The rows that come of it, or the reason why not.
  func outcome() -> String {
    do {
      let plan = try plan(Rows.read(stored), on: day(today), from: from.map(day))
      return Rows.write(plan.requirementsAfter)
    } catch let error as ConfigurationRefusals {
      let reason = error.refusals.map { String(describing: $0.reason).prefix { $0 != "(" } }
      return "refused: " + reason.joined(separator: ", ")
    } catch {
      return "\(error)"
    }
  }
}

@Suite struct RequirementPlanTests {
  static let stories: [Story] = [
    Story(name: "same", stored: "12 2025-09-01 -", file: "12 2025-09-01 -", expected: "12 2025-09-01 -"),
    Story(
      name: "changed today", stored: "12 2025-09-01 -", file: "24 2025-09-01 -",
      expected: "12 2025-09-01 2026-03-09; 24 2026-03-10 -"),
    Story(
      name: "changed on the day given", stored: "12 2025-09-01 -", file: "24 2025-09-01 -",
      from: "2026-09-01",
      expected: "12 2025-09-01 2026-08-31; 24 2026-09-01 -"),
    Story(
      name: "changed on the day that the entry gives", stored: "12 2025-09-01 -", file: "24 2026-09-01 -",
      from: "2026-04-01", expected: "12 2025-09-01 2026-08-31; 24 2026-09-01 -"),
    Story(
      name: "an entry's day that has passed counts for nothing", stored: "12 2025-09-01 -",
      file: "24 2026-01-01 -", expected: "12 2025-09-01 2026-03-09; 24 2026-03-10 -"),
    Story(
      name: "changed on the day it began", stored: "12 2026-03-10 -", file: "24 2026-03-10 -",
      expected: "24 2026-03-10 -"),
    Story(
      name: "changed again on the day of a change", stored: "12 2025-09-01 2026-03-09; 24 2026-03-10 -",
      file: "36 2025-09-01 -", expected: "12 2025-09-01 2026-03-09; 36 2026-03-10 -"),
    Story(
      name: "changed back on the day of a change", stored: "12 2025-09-01 2026-03-09; 24 2026-03-10 -",
      file: "12 2025-09-01 -", expected: "12 2025-09-01 -"),
    Story(
      name: "changed back later", stored: "12 2025-09-01 2026-01-31; 24 2026-02-01 -",
      file: "12 2025-09-01 -",
      expected: "12 2025-09-01 2026-01-31; 24 2026-02-01 2026-03-09; 12 2026-03-10 -"),
    Story(
      name: "a change to come stays", stored: "12 2025-09-01 2026-08-31; 24 2026-09-01 -",
      file: "24 2025-09-01 -", expected: "12 2025-09-01 2026-08-31; 24 2026-09-01 -"),
    Story(
      name: "a change to come is replaced on its day", stored: "12 2025-09-01 2026-08-31; 24 2026-09-01 -",
      file: "36 2025-09-01 -", expected: "12 2025-09-01 2026-08-31; 36 2026-09-01 -"),
    Story(
      name: "a change to come moves later", stored: "12 2025-09-01 2026-08-31; 24 2026-09-01 -",
      file: "24 2026-10-01 -", expected: "12 2025-09-01 2026-09-30; 24 2026-10-01 -"),
    Story(
      name: "a change to come moves earlier", stored: "12 2025-09-01 2026-08-31; 24 2026-09-01 -",
      file: "24 2026-04-01 -", expected: "12 2025-09-01 2026-03-31; 24 2026-04-01 -"),
    Story(
      name: "a change to come is taken back", stored: "12 2025-09-01 2026-08-31; 24 2026-09-01 -",
      file: "12 2025-09-01 -", expected: "12 2025-09-01 -"),
    Story(
      name: "what has not begun moves", stored: "12 2026-09-01 -", file: "12 2026-10-01 -",
      expected: "12 2026-10-01 -"),
    Story(
      name: "what has not begun cannot move into the past", stored: "12 2026-09-01 -",
      file: "12 2026-03-09 -",
      expected: "refused: beginsInThePast"),
    Story(
      name: "a last day moves in place", stored: "12 2025-09-01 -", file: "12 2025-09-01 2026-08-31",
      expected: "12 2025-09-01 2026-08-31"),
    Story(
      name: "a last day goes", stored: "12 2025-09-01 2026-08-31", file: "12 2025-09-01 -",
      expected: "12 2025-09-01 -"),
    Story(
      name: "a last day may be yesterday", stored: "12 2025-09-01 -", file: "12 2025-09-01 2026-03-09",
      expected: "12 2025-09-01 2026-03-09"),
    Story(
      name: "a last day may not be earlier", stored: "12 2025-09-01 -", file: "12 2025-09-01 2026-03-08",
      expected: "refused: endsTooEarly"),
    Story(
      name: "what ended yesterday may go on", stored: "12 2025-09-01 2026-03-09", file: "12 2025-09-01 -",
      expected: "12 2025-09-01 -"),
    Story(
      name: "what ended before yesterday may not", stored: "12 2025-09-01 2026-03-08",
      file: "12 2025-09-01 -",
      expected: "refused: hasEnded"),
    Story(
      name: "what ended may begin anew", stored: "12 2024-09-01 2025-08-31", file: "12 2026-04-01 -",
      expected: "12 2024-09-01 2025-08-31; 12 2026-04-01 -"),
    Story(
      name: "what ended may begin anew as something else", stored: "12 2024-09-01 2025-08-31",
      file: "24 2026-03-10 -", expected: "12 2024-09-01 2025-08-31; 24 2026-03-10 -"),
    Story(
      name: "what ended may not begin anew in the past", stored: "12 2024-09-01 2025-08-31",
      file: "12 2026-03-09 -", expected: "refused: beginsInThePast"),
    Story(
      name: "what ended may stay in the file", stored: "12 2024-09-01 2025-08-31",
      file: "12 2024-09-01 2025-08-31", expected: "12 2024-09-01 2025-08-31"),
    Story(
      name: "what ended cannot be changed", stored: "12 2024-09-01 2025-08-31",
      file: "24 2024-09-01 2025-08-31",
      expected: "refused: hasEnded"),
    Story(
      name: "what is to end may begin anew after a gap", stored: "12 2025-09-01 2026-03-31",
      file: "12 2026-09-01 -", expected: "12 2025-09-01 2026-03-31; 12 2026-09-01 -"),
    Story(
      name: "a change behind an end leaves the gap", stored: "12 2025-09-01 2026-03-31",
      file: "24 2026-09-01 -",
      expected: "12 2025-09-01 2026-03-31; 24 2026-09-01 -"),
    Story(
      name: "a change cannot end before it begins", stored: "12 2025-09-01 -",
      file: "24 2025-09-01 2026-03-09",
      expected: "refused: endsBeforeTheChange"),
    Story(
      name: "a change may hold for a day", stored: "12 2025-09-01 -", file: "24 2025-09-01 2026-03-10",
      expected: "12 2025-09-01 2026-03-09; 24 2026-03-10 2026-03-10"),
    Story(name: "new today", stored: "", file: "12 2026-03-10 -", expected: "12 2026-03-10 -"),
    Story(name: "new in the past", stored: "", file: "12 2026-03-09 -", expected: "refused: beginsInThePast"),
    Story(
      name: "only a later first day changes nothing", stored: "12 2025-09-01 -", file: "12 2026-09-01 -",
      expected: "12 2025-09-01 -"),
    Story(name: "gone", stored: "12 2025-09-01 -", file: "", expected: "12 2025-09-01 2026-03-09"),
    Story(
      name: "gone from a day on", stored: "12 2025-09-01 -", file: "", from: "2026-09-01",
      expected: "12 2025-09-01 2026-08-31"),
    Story(name: "gone on the day it began", stored: "12 2026-03-10 -", file: "", expected: ""),
    Story(name: "gone before it began", stored: "12 2026-09-01 -", file: "", expected: ""),
    Story(
      name: "gone with a change to come", stored: "12 2025-09-01 2026-08-31; 24 2026-09-01 -", file: "",
      expected: "12 2025-09-01 2026-03-09"),
    Story(
      name: "gone and ending anyway", stored: "12 2025-09-01 2026-08-31", file: "",
      expected: "12 2025-09-01 2026-08-31"),
    Story(
      name: "gone and ending sooner", stored: "12 2025-09-01 2026-08-31", file: "", from: "2026-03-10",
      expected: "12 2025-09-01 2026-03-09"),
    Story(
      name: "gone long after it ended", stored: "12 2024-09-01 2025-08-31", file: "",
      expected: "12 2024-09-01 2025-08-31"),
    Story(
      name: "a day given that has passed", stored: "12 2025-09-01 -", file: "24 2025-09-01 -",
      from: "2026-03-09",
      expected: "refused: changeDayHasPassed"),
  ]

  @Test(arguments: stories) func `a requirement changes without changing a past day`(_ story: Story) {
    #expect(story.outcome() == story.expected)
  }

  @Test(arguments: stories.filter { !$0.expected.hasPrefix("refused") })
  func `the same file changes nothing the second time, nor later`(_ story: Story) throws {
    for later in [0, 1, 30, 400] {
      let today = day(story.today).adding(days: later)
      let plan = try story.plan(Rows.read(story.expected), on: today, from: nil)
      #expect(Rows.write(plan.requirementsAfter) == story.expected)
      #expect(plan.isEmpty, "\(later) days later: \(plan.requirements)")
    }
  }
}
