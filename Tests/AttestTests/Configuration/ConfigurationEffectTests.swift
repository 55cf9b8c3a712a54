import AttestRules
import AttestStore
import Testing

@testable import Attest

@Suite struct ConfigurationEffectTests {
  private static let today = day("2026-03-10")
  private static let read = RequirementCode("READ")!

  /// Ann read the policy on 2025-10-01, Bob on 2025-03-20, Cy never.
  private static func scratch(_ requirement: String = Written.requirement()) throws -> ScratchOrganisation {
    let scratch = try ScratchOrganisation(Written.organisation([requirement]), on: Self.today)
    try scratch.initialise()
    try scratch.put(policy: "POL", people: [("A", "2025-10-01"), ("B", "2025-03-20"), ("C", nil)])
    return scratch
  }

  private static func simulate(
    _ scratch: ScratchOrganisation, _ requirements: [String], from: Day? = nil, showing most: Int = 50
  ) throws -> Simulation {
    try scratch.open().simulate(Array(Written.organisation(requirements).utf8), from: from, showing: most)
  }

  @Test func `a longer renewal moves due days and lengthens eligibility`() throws {
    let scratch = try Self.scratch()
    let simulation = try Self.simulate(scratch, [Written.requirement(months: 24)])
    let effect = simulation.effect
    #expect(effect.days == [Self.today])
    #expect(effect.peopleChecked == 3)
    let ann = try #require(effect.people.first)
    #expect(ann.person.number.text == "A")
    #expect(ann.gained == [DayRange(first: day("2026-10-02"), last: day("2027-03-10"))])
    #expect(ann.lost.isEmpty)
    let status = try #require(ann.statuses.first)
    #expect(status.before == .current(to: day("2026-10-01")))
    #expect(status.after == .current(to: day("2027-10-01")))
    #expect(effect.peopleGaining == 2)
    #expect(effect.peopleLosing == 0)
    let bob = StatusMove(code: Self.read, day: Self.today, before: "expiring", after: "current")
    #expect(effect.moves.contains { $0.move == bob && $0.people == 1 })
  }

  @Test func `nothing is written by trying out`() throws {
    let scratch = try Self.scratch()
    let register = try scratch.open()
    let before = try register.store.head()
    _ = try Self.simulate(scratch, [Written.requirement(months: 24)])
    #expect(try register.store.head() == before)
    #expect(try register.store.requirements().count == 1)
  }

  @Test func `a new gating requirement takes eligibility away on its first day`() throws {
    let scratch = try Self.scratch()
    let new = Written.requirement("COURSE", from: "2026-05-01", about: "\"course\": \"OPS\"")
    let effect = try Self.simulate(scratch, [Written.requirement(), new]).effect
    #expect(effect.days == [Self.today, day("2026-05-01")])
    #expect(effect.peopleLosing == 1)
    #expect(effect.peopleAffected == 3)
    #expect(effect.people[0].lost == [DayRange(first: day("2026-05-01"), last: day("2026-10-01"))])
    let move = StatusMove(
      code: RequirementCode("COURSE")!, day: day("2026-05-01"), before: "not required", after: "pending")
    #expect(effect.moves.map(\.move) == [move])
    #expect(effect.moves.map(\.people) == [3])
  }

  @Test func `a change that makes nothing gate leaves nobody eligible`() throws {
    let scratch = try Self.scratch()
    let effect = try Self.simulate(scratch, [Written.requirement(gates: false)]).effect
    #expect(effect.peopleLosing == 2)
    #expect(effect.people[0].lost == [DayRange(first: Self.today, last: day("2026-10-01"))])
  }

  @Test func `an end to come is compared on the day after it`() throws {
    let scratch = try Self.scratch(Written.requirement(gates: false))
    let effect = try Self.simulate(scratch, [], from: day("2026-04-01")).effect
    #expect(effect.days == [Self.today, day("2026-04-01")])
    #expect(effect.moves.allSatisfy { $0.move.after == "not required" })
    #expect(effect.moves.map(\.people).reduce(0, +) == 3)
    #expect(effect.moves.allSatisfy { $0.move.day == day("2026-04-01") })
  }

  @Test func `the answer names only so many people and counts all`() throws {
    let scratch = try Self.scratch()
    let effect = try Self.simulate(scratch, [Written.requirement(months: 24)], showing: 1).effect
    #expect(effect.people.count == 1)
    #expect(effect.peopleNotShown == effect.peopleAffected - 1)
    #expect(effect.peopleAffected > 1)
  }

  @Test func `settings alone concern nobody's status`() throws {
    let scratch = try Self.scratch()
    let text = Written.organisation([Written.requirement()], ["\"minimumOperators\": 3"])
    let simulation = try scratch.open().simulate(Array(text.utf8))
    #expect(simulation.plan.settings.map(\.name) == [.minimumOperators])
    #expect(simulation.effect.peopleAffected == 0)
  }

  @Test(
    arguments: [
      ([(1, 10)], [(3, 5)], [(1, 2), (6, 10)]), ([(1, 10)], [(0, 20)], []), ([(1, 3)], [(4, 9)], [(1, 3)]),
      ([(1, 3), (6, 9)], [(2, 7)], [(1, 1), (8, 9)]), ([(1, 10)], [(1, 2), (9, 10)], [(3, 8)]),
      ([(5, nil)], [(7, 8)], [(5, 6), (9, nil)]), ([(5, nil)], [(7, nil)], [(5, 6)]),
    ] as [([(Int32, Int32?)], [(Int32, Int32?)], [(Int32, Int32?)])])
  func `days are taken away from runs of days`(
    _ runs: [(Int32, Int32?)], _ others: [(Int32, Int32?)], _ expected: [(Int32, Int32?)]
  ) {
    func ranges(_ pairs: [(Int32, Int32?)]) -> [DayRange] {
      pairs.map { DayRange(first: Day(number: $0.0), last: $0.1.map { Day(number: $0) }) }
    }
    #expect(DayRange.days(of: ranges(runs), without: ranges(others)) == ranges(expected))
  }
}
