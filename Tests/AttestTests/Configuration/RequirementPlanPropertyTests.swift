import AttestRules
import AttestStore
import TestSupport
import Testing

@testable import Attest

@Suite struct RequirementPlanPropertyTests {
  private static let start = day("2026-01-01")

  /// A file of one requirement or none, with days around today.
  private static func file(around today: Day, _ numbers: inout SeededGenerator) -> String {
    guard Int.random(in: 0..<6, using: &numbers) > 0 else { return "" }
    let first = today.adding(days: Int.random(in: -20...20, using: &numbers))
    let last = first.adding(days: Int.random(in: 0...40, using: &numbers))
    let end = Bool.random(using: &numbers) ? "-" : last.description
    return "\(Int.random(in: 2...4, using: &numbers)) \(first) \(end)"
  }

  private static func rule(_ rows: [Requirement], on day: Day) -> Renewal? {
    rows.last { $0.days.contains(day) }?.renewal
  }

  @Test(arguments: 0..<300) func `whatever is configured, past days keep their rule`(_ seed: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(seed))
    var today = Self.start
    var rows: [Requirement] = []
    for _ in 0..<25 {
      today = today.adding(days: Int.random(in: 0...12, using: &numbers))
      let ahead = Int.random(in: 0...15, using: &numbers)
      let from = Bool.random(using: &numbers) ? today.adding(days: ahead) : nil
      let story = Story(name: "", stored: "", file: Self.file(around: today, &numbers), expected: "")
      guard let plan = try? story.plan(rows, on: today, from: from) else { continue }
      let after = plan.requirementsAfter
      for past in 1...60 {
        let day = today.adding(days: -past)
        #expect(Self.rule(rows, on: day) == Self.rule(after, on: day), "\(day)")
      }
      #expect(after.allSatisfy { !$0.days.isEmpty })
      #expect(zip(after, after.dropFirst()).allSatisfy { $0.days.ended(before: $1.days.first) })
      #expect(try story.plan(after, on: today, from: from).isEmpty)
      #expect(try story.plan(after, on: today, from: nil).isEmpty, "\(Rows.write(after)) \(story.file)")
      #expect(plan.isEmpty == (rows == after))
      rows = after
    }
  }

  @Test(arguments: 0..<300) func `what was asked for holds in the end`(_ seed: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(seed) &+ 77_777)
    var rows: [Requirement] = []
    for step in 0..<10 {
      let today = Self.start.adding(days: step * 7)
      let story = Story(name: "", stored: "", file: Self.file(around: today, &numbers), expected: "")
      guard let plan = try? story.plan(rows, on: today, from: nil) else { continue }
      rows = plan.requirementsAfter
      let wanted = Rows.read(story.file).first
      let distant = today.adding(days: 200)
      let isAsked = wanted?.days.contains(distant) ?? false
      #expect(Self.rule(rows, on: distant) == (isAsked ? wanted?.renewal : nil))
    }
  }
}
