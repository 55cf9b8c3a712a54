import AttestRules
import AttestStore
import Foundation
import Testing

@testable import Attest

@Suite struct ApprovalTests {
  @Test func `an account with two eligible operators is approved by SLT`() throws {
    let scene = try AccountScene()
    let number = try scene.apply(["ann", "bob"])
    let approved = try scene.open("sue").approve(number)
    #expect(approved.account.state == .approved)
    #expect(approved.account.opened == AccountScene.start)
    let file = try scene.open("sue").account(number)
    #expect(file.events.map(\.action) == [.apply, .approve])
    #expect(file.events.map(\.login) == ["dai", "sue"])
    #expect(try scene.findings().isEmpty)
  }

  @Test func `a refused approval gives every reason and writes nothing`() throws {
    let scene = try AccountScene(["\"minimumOperators\": 3"])
    let number = try scene.apply(["sue", "dai"], as: "sue")
    let head = try scene.open("ada").auditHead()
    let refusals = try scene.refusals { _ = try scene.open("sue").approve(number) }
    #expect(
      refusals == [
        "you applied for it yourself", "you are one of its operators",
        "it has 2 operators and needs at least 3", "dai is not eligible: READ: never done",
      ])
    #expect(try scene.open("ada").auditHead() == head)
    let obstacle = try #require(try scene.open("sue").approvalObstacle(number))
    #expect(try scene.refusals { throw obstacle } == refusals)
  }

  @Test func `the applicant is told at once what is missing`() throws {
    let scene = try AccountScene()
    let register = try scene.open("dai")
    let outlook = try register.outlook(of: register.application(AccountScene.form(["ann", "dai"])))
    #expect(outlook.people.map(\.isEligible) == [true, false])
    #expect(outlook.missing == ["Ann dai (dai) is not eligible: READ: never done."])
  }

  @Test func `once what was missing is done, the same application is approved`() throws {
    let scene = try AccountScene()
    let number = try scene.apply(["ann", "dai"])
    #expect(throws: AccountError.self) { try scene.open("sue").approve(number) }
    try scene.read("dai")
    #expect(try scene.open("sue").approve(number).account.state == .approved)
  }

  @Test(arguments: ["ann", "ada", "pat", "nobody"])
  func `only SLT decides`(login: String) throws {
    let scene = try AccountScene()
    let number = try scene.apply(["ann", "bob"])
    #expect(throws: PermissionError.self) { try scene.open(login).approve(number) }
    #expect(throws: PermissionError.self) { try scene.open(login).reject(number, reason: "No") }
  }

  @Test func `of two who decide at once the second is told of the first`() throws {
    let scene = try AccountScene()
    let number = try scene.apply(["ann", "bob"])
    let (sue, sam) = (try scene.open("sue"), try scene.open("sam"))
    let shown = try #require(try sam.account(number).events.last).entry
    _ = try sue.approve(number, asShown: shown)
    for decide in [
      { _ = try sam.approve(number, asShown: shown) },
      { _ = try sam.reject(number, asShown: shown, reason: "No") },
    ] {
      #expect(try scene.refusals(decide) == ["it was approved already, by sue on 2026-03-10"])
    }
    #expect(try sam.account(number).events.map(\.action) == [.apply, .approve])
  }

  @Test func `of many who decide at the same time exactly one does`() async throws {
    let scene = try AccountScene()
    let number = try scene.apply(["ann", "bob"])
    let deciders = try (0..<8).map { try Decider(scene.open($0.isMultiple(of: 2) ? "sue" : "sam")) }
    let decided = await withTaskGroup(of: Bool.self) { group in
      for (place, decider) in deciders.enumerated() {
        group.addTask { decider.decide(number, approves: place < 4) }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(decided == 1)
    #expect(try scene.open("sue").accountDecisions().count == 1)
  }

  /// A register used by one task.
  private final class Decider: @unchecked Sendable {
    private let register: Register
    init(_ register: Register) { self.register = register }

    func decide(_ number: Int64, approves: Bool) -> Bool {
      do {
        _ = try approves ? register.approve(number) : register.reject(number, reason: "No")
        return true
      } catch {
        return false
      }
    }
  }

  @Test func `a case that changed since it was shown is not decided`() throws {
    let scene = try AccountScene()
    let number = try scene.apply(["ann", "bob"])
    let shown = try #require(try scene.open("sue").account(number).events.last).entry
    _ = try scene.open("ada").changeOperators(of: number, adding: [scene.person("cyd")], removing: [])
    let refusals = try scene.refusals { _ = try scene.open("sue").approve(number, asShown: shown) }
    #expect(refusals == ["it was changed since it was shown: look at it again"])
  }

  @Test func `a decision is shown years later as it was taken`() throws {
    let scene = try AccountScene()
    let number = try scene.apply(["ann", "bob"])
    _ = try scene.open("sue").approve(number)
    let before = try scene.open("sue").accountDecisions()
    scene.time.move(to: day("2027-01-05"))
    let record = try #require(try scene.open("ada").dossier(of: scene.person("ann")).records.first)
    _ = try scene.open("pat").void(
      record: "\(record.number)", reason: "Wrong person", from: day("2026-03-02"))
    scene.time.move(to: day("2029-06-01"))
    let after = try scene.open("sue").accountDecisions()
    #expect(after.count == 1)
    #expect(after[0].event == before[0].event)
    #expect(after[0].operators.map(\.evidence) == before[0].operators.map(\.evidence))
    let held = try #require(after[0].operators[0].evidence[0].held)
    #expect(held.until == day("2027-03-01"))
    #expect(held.evidence == .prompt)
    #expect(held.version.text == "V1")
    #expect(after[0].operators[0].until == day("2027-03-01"))
  }

  @Test func `a rejection keeps its reason, and the handle may be applied for again`() throws {
    let scene = try AccountScene()
    let first = try scene.apply(["ann", "dai"])
    _ = try scene.open("sam").reject(first, reason: "One account is enough")
    let decision = try #require(try scene.open("sam").accountDecisions().first)
    #expect(decision.event.reason == "One account is enough")
    #expect(decision.operators.map(\.reasons) == [nil, "READ: never done"])
    #expect(try scene.apply(["ann", "bob"]) == first + 1)
  }

  @Test func `the applicant cannot reject either`() throws {
    let scene = try AccountScene()
    let number = try scene.apply(["ann", "bob"], as: "sue")
    let refusals = try scene.refusals { _ = try scene.open("sue").reject(number, reason: "No") }
    #expect(refusals == ["you applied for it yourself"])
  }

  @Test(arguments: ["https://www.facebook.com/AFON/", "afon", "@AFON"])
  func `a platform and handle cannot be registered twice`(handle: String) throws {
    let scene = try AccountScene()
    let number = try scene.apply(["ann", "bob"])
    #expect(throws: AccountError.handleTaken(number: number, state: .applied)) {
      try scene.apply(["cyd", "bob"], handle: handle)
    }
  }

  @Test func `an application that leaves something out says what`() throws {
    let scene = try AccountScene()
    var form = AccountScene.form([])
    form.aim = nil
    #expect(throws: AccountError.incomplete(missing: ["its aim", "who leads it"])) {
      try scene.open("dai").application(form)
    }
  }
}
