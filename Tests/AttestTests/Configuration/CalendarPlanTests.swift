import AttestRules
import AttestStore
import Testing

@testable import Attest

@Suite struct CalendarPlanTests {
  private static func holiday(_ text: String, _ title: String = "Holiday") -> HolidayRow {
    HolidayRow(day: day(text), title: title)
  }

  private static func plan(
    stored: [HolidayRow], of division: HolidayDivision = .englandAndWales, file: [HolidayRow]?,
    closures: (old: [ClosureRow], new: [ClosureRow]) = ([], [])
  ) throws -> ConfigurationPlan {
    var configuration = StoredConfiguration()
    configuration.holidays = stored
    configuration.closures = closures.old
    configuration.settings[.bankHolidays] = division.rawValue
    let wanted = Organisation(
      settings: OrganisationSettings(name: "A"), closures: closures.new, entries: [])
    return try ConfigurationPlan(
      stored: configuration,
      request: ConfigurationRequest(
        wanted: wanted, holidays: file.map { BankHolidays($0) }, today: day("2026-03-10")))
  }

  @Test func `holidays that the file has and the register has not come in`() throws {
    let plan = try Self.plan(
      stored: [Self.holiday("2026-01-01")], file: [Self.holiday("2026-01-01"), Self.holiday("2027-01-01")])
    #expect(plan.holidaysAdded == [Self.holiday("2027-01-01")])
    #expect(plan.holidaysRemoved.isEmpty)
    #expect(ConfigurationPlan.years(of: plan.holidaysAdded) == [2027])
  }

  @Test func `a holiday that the file has moved moves`() throws {
    let plan = try Self.plan(stored: [Self.holiday("2026-05-04")], file: [Self.holiday("2026-05-08")])
    #expect(plan.holidaysAdded == [Self.holiday("2026-05-08")])
    #expect(plan.holidaysRemoved == [Self.holiday("2026-05-04")])
  }

  @Test func `years before the file begins stay`() throws {
    let plan = try Self.plan(stored: [Self.holiday("2024-01-01")], file: [Self.holiday("2025-01-01")])
    #expect(plan.holidaysRemoved.isEmpty)
  }

  @Test func `another division takes all its predecessor's holidays out`() throws {
    let plan = try Self.plan(
      stored: [Self.holiday("2024-01-01")], of: .scotland, file: [Self.holiday("2025-01-01")])
    #expect(plan.holidaysRemoved == [Self.holiday("2024-01-01")])
  }

  @Test func `without a file the holidays stay and it is said`() throws {
    let plan = try Self.plan(stored: [Self.holiday("2026-01-01")], file: nil)
    #expect(plan.holidaysRemoved.isEmpty)
    #expect(plan.notices == [.noBankHolidays])
  }

  @Test func `closures come and go, and a renamed one does both`() throws {
    let old = ClosureRow(first: day("2026-05-25"), last: day("2026-05-29"), name: "Half-term")
    let new = ClosureRow(first: day("2026-05-25"), last: day("2026-05-29"), name: "Whitsun")
    let plan = try Self.plan(stored: [], file: [], closures: ([old], [new]))
    #expect(plan.closuresAdded == [new])
    #expect(plan.closuresRemoved == [old])
  }
}
