import AttestRules
import Testing

/// Section 5: every status can be explained.
@Suite struct ExplanationTests {
  static func lines(_ arrangement: String, on day: String) throws -> [String] {
    let arranged = try Arrangement(arrangement)
    return arranged.rulebook.explanation(
      of: arranged.file, under: RequirementCode(stored: "R"), on: try Day(reading: day)
    ).lines.map(\.description)
  }

  @Test func `a supersession is explained by its records and days`() throws {
    let lines = try Self.lines(
      "V2 2026-03-01/2026-04-01, did 2024-09-10, did 2025-09-01, did V2 2026-03-05 failed", on: "2026-04-10")
    #expect(
      lines == [
        "pending: not held on the day, and due 2026-04-14",
        "requirement R from 2000-01-01: P, rolling 12 months, window 30 days, 14 days to comply",
        "record 1 (prompt) of V1, made 2024-09-10: holds to 2025-09-10, when it expires",
        "record 2 (prompt) of V1, made 2025-09-01: holds to 2026-03-31, then superseded by V2 "
          + "(else to 2026-09-01) (decides)",
        "record 3 (prompt) of V2, made 2026-03-05: declined or failed, satisfies nothing",
        "due day 2026-04-14, the latest of:",
        "2026-04-14 = 2026-03-31 + 14 days: what was held is superseded, with time to comply",
        "2000-01-15 = 2000-01-01 + 14 days: in the audience without a break since then",
        "2000-01-15 = 2000-01-01 + 14 days: the requirement began",
      ])
  }

  @Test func `an operator is told that no time is added`() throws {
    let lines = try Self.lines(
      "R fixed 09-01 gates, did 2025-10-01, runs 2020-01-01, away 2026-08-01..2026-08-28, exempt 2026-01-01..2026-01-31",
      on: "2026-09-01")
    #expect(
      lines.dropFirst(2) == [
        "record 1 (prompt) of V1, made 2025-10-01: holds to 2026-08-31, the eve of the cycle's turn (decides)",
        "due day 2026-09-12, the latest of:",
        "2026-08-31: the cycle ends",
        "2000-01-15 = 2000-01-01 + 14 days: in the audience without a break since then",
        "2000-01-15 = 2000-01-01 + 14 days: the requirement began",
        "2026-09-12 = 2026-08-29 + 14 days: back from an absence of 28 days or more",
        "2026-02-15 = 2026-02-01 + 14 days: an exemption had ended",
      ])
  }

  @Test func `a void and a record to come are named`() throws {
    let lines = try Self.lines("did 2025-09-01 void 2026-02-01, did 2026-02-20", on: "2026-02-10")
    #expect(lines.contains("record 1 (prompt) of V1, made 2025-09-01: voided from 2026-02-01"))
    #expect(lines.contains("record 2 (prompt) of V1, made 2026-02-20: after the day, not known yet"))
    #expect(lines.contains("2026-02-15 = 2026-02-01 + 14 days: a record that would have held was voided"))
  }

  @Test(arguments: [
    Case("staff S1 2026-09-01..", on: "2026-08-31", "1: not required: upcoming on the day"),
    Case(
      "R once 2026-09-01..", on: "2026-08-31",
      "1: not required: nothing under this code is in force on the day"),
    Case(
      "R once for governor", on: "2026-08-31", "1: not required: no appointment on the day is in its audience"
    ),
    Case("R once, did 2026-01-01", on: "2026-08-31", "2: current for ever: what is held has no end"),
    Case("did 2026-01-01", on: "2026-08-31", "2: current: held to 2027-01-01"),
    Case(
      "did 2025-09-01", on: "2026-08-31", "2: expiring: held to 2026-09-01, open for renewal since 2026-08-02"
    ),
    Case("exempt 2026-08-01..", on: "2026-08-31", "3: exempt: by an exemption from 2026-08-01 on"),
    Case("staff S1 2026-08-31..", on: "2026-08-31", "4: pending: not held on the day, and due 2026-09-14"),
    Case(
      "did 2025-08-01", on: "2026-08-31", "5: overdue: not held on the day (expired), and was due 2026-08-01"),
  ])
  func `the rule that decided is named`(row: Case) throws {
    let arranged = try Arrangement(row.arrangement)
    let decision = arranged.rulebook.explanation(
      of: arranged.file, under: RequirementCode(stored: "R"), on: try Day(reading: row.day)
    ).decision
    #expect("\(decision.rule): \(decision)" == row.answer)
  }

  @Test func `somebody absent is told that the status is paused`() throws {
    let lines = try Self.lines("away 2026-08-01..", on: "2026-08-31")
    #expect(lines[1] == "paused: absent on the day, so neither chased nor counted")
  }

  @Test func `a record that waits for its version says so, and one for ever has no due day`() throws {
    let lines = try Self.lines("R once, V2 2026-03-01/2026-04-01, did V2 2026-03-05", on: "2026-03-05")
    #expect(
      lines.dropFirst(2) == [
        "record 1 (prompt) of V2, made 2026-03-05, counts from 2026-04-01 when its version took effect: "
          + "holds for ever (decides)",
        "no due day: what is held has no end",
      ])
  }

  @Test func `the due day is the latest of its terms, on a thousand random registers`() {
    for seed in 0..<1000 {
      let register = RandomRegister(seed: seed)
      for file in register.files {
        for code in register.rulebook.codes {
          let explanation = register.rulebook.explanation(of: file, under: code, on: register.days[0])
          guard let due = explanation.standing.dueDay?.day else { continue }
          #expect(explanation.dueTerms.map(\.day).max() == due, "\(seed) \(file.number) \(code)")
        }
      }
    }
  }
}
