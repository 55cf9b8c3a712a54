import AttestRules
import AttestStore
import Testing

@testable import Attest

@Suite struct RunningTests {
  @Test func `an approved account becomes active with a place where its credentials are kept`() throws {
    let scene = try AccountScene()
    let file = try scene.open("ada").account(scene.active())
    #expect(file.account.state == .active)
    #expect(file.account.credentials == "Bitwarden, Facebook")
  }

  @Test(arguments: ["hunter2!", "password: letmein"])
  func `a password is refused and never written`(text: String) throws {
    let scene = try AccountScene()
    let number = try scene.active()
    let head = try scene.open("ada").auditHead()
    #expect(throws: AccountError.self) { try scene.open("ada").changeCredentials(of: number, kept: text) }
    #expect(try scene.open("ada").auditHead() == head)
  }

  @Test
  func `an operator is added only when eligible, by somebody who is not one, and what they hold is kept`()
    throws
  {
    let scene = try AccountScene()
    let number = try scene.active()
    let (cyd, dai, ada) = (try scene.person("cyd"), try scene.person("dai"), try scene.person("ada"))
    func add(_ people: [PersonRow]) throws {
      _ = try scene.open("ada").changeOperators(of: number, adding: people, removing: [])
    }
    #expect(try scene.refusals { try add([dai]) } == ["dai is not eligible: READ: never done"])
    #expect(try scene.refusals { try add([ada]) } == ["you are one of its operators"])
    #expect(
      try scene.refusals { try add([scene.person("bob")]) } == ["bob is one of its operators already"])
    try add([cyd])
    let file = try scene.open("ada").account(number)
    #expect(file.line?.operators.map(\.text) == ["ann", "bob", "cyd"])
    #expect(file.decisions.last?.operators.map(\.person.text) == ["cyd"])
    #expect(try scene.findings().isEmpty)
  }

  @Test func `an operator can always be removed, and the credentials are to be changed until they were`()
    throws
  {
    let scene = try AccountScene()
    let number = try scene.active()
    scene.time.move(to: day("2026-04-01"))
    _ = try scene.open("ada").changeOperators(of: number, adding: [], removing: [scene.person("bob")])
    func review() throws -> AccountReview {
      try #require(try scene.open("ada").reviewAccounts().lines.first?.review)
    }
    #expect(try review().changeCredentialsSince.map(\.text) == ["bob"])
    #expect(try review().isBelowMinimum)
    _ = try scene.open("ada").changeCredentials(of: number)
    #expect(try review().changeCredentialsSince.isEmpty)
  }

  @Test
  func
    `removing the lead leaves the account in transfer until somebody leads it and the credentials changed`()
    throws
  {
    let scene = try AccountScene()
    let number = try scene.active()
    let ada = try scene.open("ada")
    let removed = try ada.changeOperators(of: number, adding: [], removing: [scene.person("ann")])
    #expect(removed.account.state == .transferring)
    #expect(try ada.changeCredentials(of: number).account.state == .transferring)
    #expect(try ada.reviewAccounts().lines.first?.review?.leadIsGone == true)
    let given = try ada.transfer(number, to: scene.person("cyd"))
    #expect(given.account.state == .transferring)
    #expect(given.account.lead?.text == "cyd")
    #expect(try ada.changeCredentials(of: number).account.state == .active)
  }

  @Test func `a new lead must be eligible`() throws {
    let scene = try AccountScene()
    let number = try scene.active()
    let refusals = try scene.refusals {
      _ = try scene.open("ada").transfer(number, to: scene.person("dai"))
    }
    #expect(refusals == ["dai is not eligible: READ: never done"])
  }

  @Test func `a suspended account is taken up again only when it could be approved`() throws {
    let scene = try AccountScene()
    let number = try scene.active()
    let ada = try scene.open("ada")
    #expect(try ada.suspend(number, reason: "Half-term").account.state == .suspended)
    scene.time.move(to: day("2027-03-02"))
    #expect(
      try scene.refusals { _ = try ada.resume(number) } == [
        "ann is not eligible: READ: expired", "bob is not eligible: READ: expired",
      ])
    for number in ["ann", "bob"] { try scene.read(number) }
    #expect(try ada.resume(number).account.state == .active)
  }

  @Test func `what cannot be done from a state is refused with the state`() throws {
    let scene = try AccountScene()
    let number = try scene.apply(["ann", "bob"])
    let ada = try scene.open("ada")
    let refusals = try scene.refusals { _ = try ada.activate(number, credentials: "Bitwarden") }
    #expect(refusals == ["it is applied for, and only an account that is approved can be activated"])
  }

  @Test func `a closed account is nobody's any more and its handle is free`() throws {
    let scene = try AccountScene()
    let number = try scene.active()
    _ = try scene.open("ada").close(number, reason: "No longer used")
    #expect(try scene.open("ada").reviewAccounts().lines.isEmpty)
    #expect(try scene.apply(["ann", "bob"]) == number + 1)
  }

  @Test func `an account is shown as it stood on a day`() throws {
    let scene = try AccountScene()
    let number = try scene.active()
    scene.time.move(to: day("2026-05-01"))
    _ = try scene.open("ada").changeOperators(of: number, adding: [scene.person("cyd")], removing: [])
    _ = try scene.open("ada").transfer(number, to: scene.person("cyd"))
    scene.time.move(to: day("2027-04-01"))
    let sue = try scene.open("sue")
    #expect(try sue.account(number, on: day("2026-03-01")).line == nil)
    let then = try sue.account(number, on: day("2026-04-30"))
    #expect(then.line?.state == .active)
    #expect(then.line?.lead?.text == "ann")
    #expect(then.operators.map(\.isEligible) == [true, true])
    let now = try sue.account(number)
    #expect(now.line?.operators.map(\.text) == ["ann", "bob", "cyd"])
    #expect(now.operators.map(\.isEligible) == [false, false, false])
  }

  @Test func `staff read about the accounts that they have a part in, and no others`() throws {
    let scene = try AccountScene()
    let number = try scene.active()
    #expect(try scene.open("bob").accounts().lines.map(\.account.id) == [number])
    #expect(try scene.open("dai").accounts().lines.map(\.account.id) == [number])
    #expect(try scene.open("cyd").accounts().lines.isEmpty)
    #expect(try scene.open("bob").account(number).account.id == number)
    #expect(throws: PermissionError.self) { try scene.open("cyd").account(number) }
  }

  @Test(arguments: ["ann", "sue", "pat"])
  func `only administrators run accounts`(login: String) throws {
    let scene = try AccountScene()
    let number = try scene.active()
    #expect(throws: PermissionError.self) { try scene.open(login).suspend(number) }
    #expect(throws: PermissionError.self) { try scene.open(login).close(number) }
  }
}
