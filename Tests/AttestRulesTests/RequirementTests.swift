import AttestRules
import Testing

/// Section 3: what a requirement is, and which one is in force.
@Suite struct RequirementTests {
  @Test(
    arguments: [
      (Renewal.once, 30, nil), (.rolling(months: 12), 30, 336), (.anchored(months: 6), 30, 168),
      (.fixed(Anniversary("09-01")!), 60, 336),
    ] as [(Renewal, Int, Int?)])
  func `a window has a default and a limit`(renewal: Renewal, standard: Int, limit: Int?) {
    #expect(renewal.defaultWindow == standard)
    #expect(renewal.windowLimit == limit)
  }

  @Test(arguments: [
    (Renewal.once, "once"), (.rolling(months: 12), "rolling"), (.anchored(months: 6), "anchored"),
    (.fixed(Anniversary("09-01")!), "fixed 09-01"),
  ])
  func `a mode has the word of the configuration`(renewal: Renewal, word: String) {
    #expect(renewal.description == word)
  }

  @Test func `a rulebook keeps every requirement, by code and first day`() throws {
    let rulebook = try Arrangement("R once 2026-01-01.., Q once gates, R once 2025-01-01..2025-12-31")
      .rulebook
    #expect(rulebook.codes.map(\.text) == ["Q", "R"])
    #expect(rulebook.requirements.map(\.days.first.parts.year) == [2000, 2025, 2026])
    #expect(rulebook.gating.map(\.code.text) == ["Q"])
  }

  @Test(arguments: [("2024-12-31", nil), ("2025-12-31", 2025), ("2026-01-01", 2026)] as [(String, Int?)])
  func `one requirement is in force under a code`(day: String, year: Int?) throws {
    let rulebook = try Arrangement("R once 2026-01-01.., R once 2025-01-01..2025-12-31").rulebook
    let found = rulebook.requirement(RequirementCode(stored: "R"), on: try Day(reading: day))
    #expect(found?.days.first.parts.year == year)
  }

  @Test func `nothing is in force under an unknown code`() throws {
    let rulebook = try Arrangement("").rulebook
    #expect(rulebook.requirement(RequirementCode(stored: "X"), on: try Day(reading: "2026-01-01")) == nil)
    #expect(rulebook.history(of: SubjectCode(stored: "X")).versions.isEmpty)
  }
}
