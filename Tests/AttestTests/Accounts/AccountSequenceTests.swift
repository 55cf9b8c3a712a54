import AttestRules
import AttestStore
import TestSupport
import Testing

@testable import Attest

/// Whatever is done, in whatever order and by whomever: the gate holds.
@Suite struct AccountSequenceTests {
  @Test(arguments: 1...12)
  func `no sequence of commands approves an account whose operators were not all eligible, or by one of them`(
    seed: UInt64
  ) throws {
    let scene = try AccountScene()
    var random = SeededGenerator(seed: seed)
    var walker = AccountWalker(scene)
    for _ in 0..<60 { try walker.step(&random) }
    #expect(walker.done > 5, "the sequence did something")
    for account in try scene.open("pat").accounts().lines where account.state.isApproved {
      try check(account, scene)
    }
    #expect(try scene.findings().isEmpty)
    #expect(try scene.open("ada").violations("accounts", "events", "approvals", "operators").isEmpty)
  }

  private func check(_ line: AccountLine, _ scene: AccountScene) throws {
    let file = try scene.open("pat").account(line.account.id)
    let approval = try #require(file.decisions.first { $0.event.action == .approve })
    #expect(approval.operators.count >= 2)
    #expect(approval.operators.allSatisfy { $0.isEligible })
    #expect(!approval.operators.contains { $0.person == approval.event.person })
    #expect(approval.event.login != line.account.applicant)
    // What was kept is what the rules say of that day, asked by another way.
    for person in approval.operators {
      let now = try scene.open("pat").eligibility(
        of: scene.person(person.person.text), on: approval.event.day)
      #expect(now.eligibility.isEligible)
    }
    // Everybody who operates it was eligible on the day they became one.
    for part in file.parts where part.first > approval.event.day {
      let then = try scene.open("pat").eligibility(of: scene.person(part.person.text), on: part.first)
      #expect(then.eligibility.isEligible)
    }
  }
}

/// Does things at random, as people at random, and counts what was not refused.
struct AccountWalker {
  private let scene: AccountScene
  private var today = AccountScene.start
  private(set) var done = 0
  private let people = ["ann", "bob", "cyd", "dai", "sue", "sam", "ada"]
  private let logins = ["ann", "bob", "dai", "sue", "sam", "sue", "ada", "ada", "ada", "pat"]

  init(_ scene: AccountScene) {
    self.scene = scene
  }

  mutating func step(_ random: inout SeededGenerator) throws {
    let register = try scene.open(logins[Int.random(in: 0..<logins.count, using: &random)])
    let somebody = try scene.person(people[Int.random(in: 0..<people.count, using: &random)])
    let number = Int64.random(in: 1...3, using: &random)
    do {
      try act(register, number, somebody, &random)
      done += 1
    } catch is AccountError {} catch is PermissionError {}
  }

  private mutating func act(
    _ register: Register, _ number: Int64, _ somebody: PersonRow, _ random: inout SeededGenerator
  ) throws {
    switch Int.random(in: 0..<16, using: &random) {
    case 0, 1:
      let operators = people.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
      let form = AccountScene.form(Array(operators), handle: "h\(Int.random(in: 0..<4, using: &random))")
      _ = try register.apply(register.application(form))
    case 2, 3, 4, 5: _ = try register.approve(number)
    case 6: _ = try register.reject(number, reason: "No")
    case 7, 8: _ = try register.activate(number, credentials: "Bitwarden, Facebook")
    case 9: _ = try register.changeOperators(of: number, adding: [somebody], removing: [])
    case 10: _ = try register.changeOperators(of: number, adding: [], removing: [somebody])
    case 11: _ = try register.transfer(number, to: somebody)
    case 12:
      _ = try Bool.random(using: &random) ? register.suspend(number) : register.resume(number)
    case 13:
      _ =
        try Bool.random(using: &random)
        ? register.changeCredentials(of: number) : register.close(number, reason: "Unused")
    case 14: try scene.read(somebody.number.text)
    default:
      today = today.adding(days: Int.random(in: 0...120, using: &random))
      scene.time.move(to: today)
    }
  }
}
