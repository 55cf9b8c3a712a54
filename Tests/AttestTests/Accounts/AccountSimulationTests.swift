import AttestRules
import AttestStore
import Testing

@testable import Attest

@Suite struct AccountSimulationTests {
  private static func effect(
    _ scene: AccountScene, _ requirements: [String], _ more: [String] = []
  ) throws -> [AccountEffect] {
    try scene.open("ada").simulate(Array(Written.organisation(requirements, more).utf8)).effect.accounts
  }

  @Test func `a larger minimum leaves an account short from today on`() throws {
    let scene = try AccountScene()
    _ = try scene.active()
    let effect = try #require(
      try Self.effect(scene, [Written.requirement()], ["\"minimumOperators\": 3"]).first)
    #expect(effect.account.id == 1)
    #expect(effect.below == day("2027-03-02"))
    #expect(effect.belowAfter == AccountScene.start)
    #expect(effect.lost == [DayRange(first: AccountScene.start, last: day("2027-03-01"))])
  }

  @Test func `a new gating course leaves it short from the day the course gates`() throws {
    let scene = try AccountScene()
    _ = try scene.active()
    let course = Written.requirement("COURSE", from: "2026-05-01", about: "\"course\": \"OPS\"")
    let effect = try #require(try Self.effect(scene, [Written.requirement(), course]).first)
    #expect(effect.belowAfter == day("2026-05-01"))
  }

  @Test func `a longer renewal keeps it covered longer`() throws {
    let scene = try AccountScene()
    _ = try scene.active()
    let effect = try #require(try Self.effect(scene, [Written.requirement(months: 24)]).first)
    #expect(effect.below == day("2027-03-02"))
    #expect(effect.belowAfter == nil)
    #expect(effect.gained == [DayRange(first: day("2027-03-02"), last: day("2027-03-10"))])
  }

  @Test func `what decides about nobody's account, and accounts that are not approved, are not named`() throws {
    let scene = try AccountScene()
    _ = try scene.apply(["ann", "bob"])
    #expect(try Self.effect(scene, [Written.requirement()], ["\"minimumOperators\": 3"]).isEmpty)
    _ = try scene.open("sue").approve(1)
    let other = Written.requirement("OTHER", from: "2026-03-10", gates: false)
    #expect(try Self.effect(scene, [Written.requirement(), other]).isEmpty)
  }
}
