import AttestRules
import Testing

@testable import AttestCommand

@Suite struct AccountCommandTests {
  @Test
  func `approving shows the case and what each operator holds, and a refusal ends with 1 and every reason`()
    throws
  {
    let stage = try AccountStage()
    try stage.mustRun("\(AccountStage.apply) --lead ann --operator cyd", as: "sue")
    let run = stage.run("account approve 1 --yes", as: "sue")
    #expect(run.code == .no)
    #expect(run.output.contains("Aim: News"))
    #expect(run.output.contains("READ: SM V1, 2026-03-01, witnessed, holds to 2027-03-01"))
    #expect(
      run.errors
        == """
        attest: It was not done:
          You applied for it yourself.
          Number cyd is not eligible: READ: never done.

        """)
  }

  @Test func `approving asks, and not on a terminal needs to be told`() throws {
    let stage = try AccountStage()
    try stage.mustRun("\(AccountStage.apply) --lead ann --operator bob", as: "cyd")
    #expect(stage.run("account approve 1", as: "sue").code == .usage)
    #expect(stage.run("account approve 1 --yes", as: "sue").code == .done)
    #expect(
      stage.run("account list --csv", as: "sue").output.contains("1,Facebook,'@Afon,S1,approved,ann,ann;bob"))
  }

  @Test func `whoever comes second is told who decided`() throws {
    let stage = try AccountStage()
    try stage.mustRun("\(AccountStage.apply) --lead ann --operator bob", as: "cyd")
    try stage.mustRun("account approve 1 --yes", as: "sue")
    let run = stage.run("account reject 1 --reason No", as: "sue")
    #expect(run.code == .no)
    #expect(run.errors.contains("It was approved already, by sue on 2026-03-10."))
  }

  @Test func `an application takes its case from a file, and options go first`() throws {
    let stage = try AccountStage()
    let file = try stage.write(
      """
      {"platform": "X", "handle": "@afon", "site": "S1", "aim": "News", "audience": "Families",
       "promotion": "Posters", "open": false, "lead": "ann", "operators": ["bob"]}
      """, to: "case.json")
    let run = stage.run("account apply --file \(file) --aim Results", as: "cyd")
    #expect(run.code == .done)
    #expect(run.output.contains("Nothing is missing; SLT decides."))
    let shown = stage.run("account show 1", as: "cyd").output
    #expect(shown.contains("Aim: Results") && shown.contains("Access: closed"))
  }

  @Test func `a wrong file is refused with every mistake and its place`() throws {
    let stage = try AccountStage()
    let file = try stage.write(
      "{\"platfrom\": \"X\",\n \"open\": \"yes\", \"operators\": [1]}", to: "case.json")
    let run = stage.run("account apply --file \(file)", as: "cyd")
    #expect(run.code == .badData)
    #expect(run.errors.contains(":1:2: there is no key \"platfrom\": did you mean \"platform\"?"))
    #expect(run.errors.contains(":2:10: open: expected true or false, found a text"))
    #expect(
      run.errors.contains(":2:31: operators: expected a person's number, login or name, found a number"))
  }

  @Test func `an application that is not complete says what is missing`() throws {
    let run = try AccountStage().run("account apply --platform X --handle a", as: "cyd")
    #expect(run.code == .usage)
    #expect(run.errors.contains("does not say the site, its aim, its audience"))
  }

  @Test func `the review ends with 1 when something needs doing and with 0 when not`() throws {
    let stage = try AccountStage()
    try stage.active()
    let well = stage.run("account review", as: "ada")
    #expect(well.code == .done)
    #expect(
      well.output
        == """
        1 Facebook @Afon, site S1, active: 2 of 2 operators eligible
          too few eligible operators from 2027-03-02 on, when it loses Ann Lee (ann)
          covered: 2026-03-10 to 2027-03-01

        1 account reviewed on 2026-03-10, at least 2 operators each: 0 with something to do, 1 that will fall below.

        """)
    let later = stage.run("account review --on 2027-03-02", as: "ada")
    #expect(later.code == .no)
    #expect(
      later.output.contains(
        "  Ann Lee (ann) is not eligible: READ: expired\n  too few eligible operators: 1\n"))
    #expect(
      stage.run("account review --csv --on 2027-03-02", as: "ada").output
        == """
        account,platform,handle,site,state,to_do,finding,falls_below
        1,Facebook,'@Afon,S1,active,yes,Ann Lee (ann) is not eligible: READ: expired,2027-03-02
        1,Facebook,'@Afon,S1,active,yes,too few eligible operators: 1,2027-03-02

        """)
  }

  @Test func `removing an operator asks for the credentials to be changed until they were`() throws {
    let stage = try AccountStage()
    try stage.active()
    stage.today = Day("2026-04-01")!
    let removed = stage.run("account operators 1 --remove ann", as: "ada")
    #expect(removed.code == .done)
    #expect(removed.output.contains("Account 1, Facebook @Afon, is in transfer."))
    #expect(removed.output.contains("attest account credentials 1 --changed"))
    #expect(removed.output.contains("attest account transfer 1 --lead PERSON"))
    let review = stage.run("account review", as: "ada").output
    #expect(review.contains("credentials not changed since Ann Lee (ann) stopped being an operator"))
    try stage.mustRun("account transfer 1 --lead bob --reason Ann_moved", as: "ada")
    try stage.mustRun("account credentials 1 --changed --where Bitwarden,_shared", as: "ada")
    #expect(!stage.run("account review", as: "ada").output.contains("credentials not changed"))
    #expect(stage.run("account credentials 1", as: "ada").output.contains("Bitwarden, shared"))
    #expect(stage.run("account list", as: "ada").output.contains("active"))
  }

  @Test func `closing needs --yes without a terminal, and a password is never taken`() throws {
    let stage = try AccountStage()
    try stage.active()
    #expect(stage.run("account credentials 1 --changed --where hunter2!", as: "ada").code == .badData)
    #expect(stage.run("account credentials 1 --where Bitwarden", as: "ada").code == .usage)
    #expect(stage.run("account close 1", as: "ada").code == .usage)
    #expect(stage.run("account close 1 --yes", as: "ada").code == .done)
    #expect(stage.run("account show 1", as: "ada").output.contains("closed, as of 2026-03-10"))
  }

  @Test(arguments: [
    ("account approve 1 --yes", "ada"), ("account suspend 1", "sue"), ("account list", "nobody"),
    ("accounts import x.csv", "pat"), ("account review", "nobody"),
  ])
  func `who may not is told with 77`(line: String, login: String) throws {
    #expect(try AccountStage().run(line, as: login).code == .notPermitted)
  }

  @Test func `an account that is not there ends with 66`() throws {
    #expect(try AccountStage().run("account show 9", as: "ada").code == .notFound)
  }

  @Test func `trying a configuration out names the accounts that would fall below`() throws {
    let stage = try AccountStage()
    try stage.active()
    let file = try stage.write(
      """
      {"name": "Afon Trust", "minimumOperators": 3, "requirements": [{"code": "READ", "policy": "SM",
       "from": "2025-09-01", "months": 12, "renewal": "rolling", "gates": true}]}
      """, to: "next.json")
    let run = stage.run("simulate \(file)", as: "ada")
    #expect(
      run.output.contains(
        "1 Facebook @Afon, active: would fall below the minimum on 2026-03-10 instead of 2027-03-02"))
  }
}
