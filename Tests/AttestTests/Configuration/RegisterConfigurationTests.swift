import AttestRules
import AttestStore
import Testing

@testable import Attest

@Suite struct RegisterConfigurationTests {
  private static let today = day("2026-03-10")

  @Test func `a register is made from the file, and its maker is administrator`() throws {
    let scratch = try ScratchOrganisation(Written.organisation([Written.requirement()]), on: Self.today)
    try scratch.write(
      "{\"england-and-wales\": {\"events\": [{\"title\": \"A\", \"date\": \"2026-12-25\"}]}}",
      to: "bank-holidays.json")
    let plan = try scratch.initialise()
    let register = try scratch.open()
    #expect(plan.notices.isEmpty)
    #expect(register.roles == [.administrator])
    let organisation = try register.organisation()
    #expect(organisation.settings.name == "Afon Trust")
    #expect(organisation.holidays == [HolidayRow(day: day("2026-12-25"), title: "A")])
    #expect(try register.store.requirements() == plan.request.wanted.requirements)
    #expect(try register.planConfiguration().isEmpty)
  }

  @Test func `a register is made once`() throws {
    let scratch = try ScratchOrganisation(Written.organisation([]), on: Self.today)
    try scratch.initialise()
    let error = #expect(throws: StoreError.self) { try scratch.initialise() }
    #expect(error == .exists(path: "\(scratch.folder)/register.sqlite"))
  }

  @Test func `a mistake in the file makes no register`() throws {
    let scratch = try ScratchOrganisation("{\"name\": 1}", on: Self.today)
    let error = #expect(throws: ConfigurationProblems.self) { try scratch.initialise() }
    #expect(error?.problems.count == 2)
    #expect(throws: StoreError.self) { try scratch.open() }
  }

  @Test func `a folder without the file says so`() throws {
    let scratch = try ScratchOrganisation("{}", on: Self.today)
    let error = #expect(throws: ConfigurationFileError.self) {
      try Register.initialise(folder: scratch.folder + "x", identity: ScratchOrganisation.head)
    }
    #expect(error == .missing(path: "\(scratch.folder)x/organisation.json"))
  }

  @Test func `a changed file is applied as it was shown, and the chain verifies`() throws {
    let scratch = try ScratchOrganisation(
      Written.organisation(
        [Written.requirement()], ["\"mail\": {\"from\": \"a@b.example\"}"]), on: Self.today)
    try scratch.initialise()
    try scratch.write(
      Written.organisation(
        [Written.requirement(months: 24), Written.requirement("NEW", from: "2026-03-10")],
        ["\"minimumOperators\": 3"]))
    let register = try scratch.open()
    let plan = try register.planConfiguration()
    #expect(
      plan.settings == [
        SettingDifference(name: .minimumOperators, old: "2", new: "3"),
        SettingDifference(name: .mailFrom, old: "a@b.example", new: nil),
      ])
    #expect(try register.configure(plan) != nil)
    #expect(try register.store.requirements() == plan.requirementsAfter)
    #expect(try register.settings().minimumOperators == 3)
    #expect(try register.settings().mail.from == nil)
    #expect(try register.planConfiguration().isEmpty)
    #expect(try register.configure(register.planConfiguration()) == nil)
    #expect(try register.store.verify().findings.isEmpty)
  }

  @Test func `a plan that somebody else has overtaken is refused`() throws {
    let scratch = try ScratchOrganisation(Written.organisation([]), on: Self.today)
    try scratch.initialise()
    try scratch.write(Written.organisation([], ["\"minimumOperators\": 3"]))
    let (mine, theirs) = (try scratch.open(), try scratch.open())
    let plan = try mine.planConfiguration()
    _ = try theirs.configure(try theirs.planConfiguration())
    #expect(throws: ConfigurationError.changedMeanwhile) { try mine.configure(plan) }
  }

  @Test func `a plan of yesterday is refused where today makes another`() throws {
    let scratch = try ScratchOrganisation(Written.organisation([Written.requirement()]), on: Self.today)
    try scratch.initialise()
    try scratch.write(Written.organisation([Written.requirement(months: 24)]))
    let register = try scratch.open()
    let plan = try register.planConfiguration()
    scratch.time.move(to: Self.today.next)
    #expect(throws: ConfigurationError.changedMeanwhile) { try register.configure(plan) }
    #expect(try register.store.requirements().count == 1)
  }

  @Test func `only an administrator configures`() throws {
    let scratch = try ScratchOrganisation(Written.organisation([]), on: Self.today)
    try scratch.initialise()
    let plan = try scratch.open().planConfiguration()
    let other = try scratch.open(as: Identity(login: "ann", established: "user id 2"))
    #expect(throws: PermissionError.self) { try other.planConfiguration() }
    #expect(throws: PermissionError.self) { try other.configure(plan) }
  }

  @Test func `a refusal names the place in the file and what to write`() throws {
    let scratch = try ScratchOrganisation(Written.organisation([]), on: Self.today)
    try scratch.initialise()
    let text = Written.organisation([Written.requirement("NEW")])
    let error = #expect(throws: ConfigurationRefusals.self) {
      try scratch.open().planConfiguration(Array(text.utf8), file: "x.json")
    }
    #expect(
      error?.description
        == "x.json:4:1: NEW cannot begin on 2025-09-01: the answers for past days "
        + "would change; write \"from\": \"2026-03-10\" or later")
  }

  @Test func `a policy is not a course, and a slip in its code is noticed`() throws {
    let scratch = try ScratchOrganisation(Written.organisation([]), on: Self.today)
    try scratch.initialise()
    try scratch.put(policy: "SOCIAL-MEDIA", people: [])
    let register = try scratch.open()
    func about(_ what: String) throws -> ConfigurationPlan {
      let text = Written.organisation([Written.requirement(from: "2026-04-01", about: what)])
      return try register.planConfiguration(Array(text.utf8))
    }
    let notice = ConfigurationNotice.notPublished(
      RequirementCode("READ")!, .policy, SubjectCode("SOCIAL-MEDAI")!, nearMiss: "SOCIAL-MEDIA")
    #expect(try about("\"policy\": \"SOCIAL-MEDAI\"").notices.contains(notice))
    let error = #expect(throws: ConfigurationRefusals.self) { try about("\"course\": \"SOCIAL-MEDIA\"") }
    #expect(
      error?.refusals.first?.reason
        == .otherKind(RequirementCode("READ")!, SubjectCode("SOCIAL-MEDIA")!, is: .policy))
  }
}
