import Attest
import AttestCourses
import AttestExchange
import AttestRules
import AttestStore
import Foundation

/// A made-up school with a register of its own, in which whoever runs the tests is Siân Jones.
final class School {
  /// The folder with the register.
  let scratch: Scratch
  private let identity: Attest.Identity

  /// The address in the environment by which the program finds the register.
  var environment: [String: String] { ["ATTEST_DATA": scratch.path] }

  /// A school whose requirements are the policy's, and the course's if it is wanted.
  init(withCourse: Bool = false, withPolicy: Bool = true) throws {
    scratch = try Scratch()
    identity = try Attest.Identity.ofThisProcess(registerIn: scratch.path)
    let policy = """
      {"code": "READ", "policy": "POL", "from": "2025-01-01", "months": 12, "renewal": "anchored", "gates": true}
      """
    let course = """
      {"code": "TRAIN", "course": "ASKING", "from": "2025-01-01", "months": 24, "renewal": "rolling", "gates": true}
      """
    let requirements = (withPolicy ? [policy] : []) + (withCourse ? [course] : [])
    try scratch.write(
      "{\"name\": \"Afon School\", \"timeZone\": \"UTC\", \"requirements\": [\(requirements.joined(separator: ","))]}",
      to: "organisation.json")
    _ = try Register.initialise(folder: scratch.path, identity: identity, clock: School.clock(daysAgo: 700))
    let keeper = try register(daysAgo: 690)
    _ = try keeper.grant(.hr, to: identity.login)
    try enrol()
    if withPolicy { try publish("V1", School.policy(), daysAgo: 600) }
    if withCourse { try publishCourse() }
  }

  /// A clock that stood so many days ago.
  static func clock(daysAgo days: Int) -> Clock {
    Clock { Clock.system.now() - Int64(days) * 86_400_000 }
  }

  /// The register as whoever runs the tests had it so many days ago.
  func register(daysAgo days: Int = 0) throws -> Register {
    try Register(in: scratch.path, as: identity, clock: School.clock(daysAgo: days), writing: true)
  }

  /// Puts people into the register; whoever runs the tests is the first.
  func enrol(
    _ rows: [String]? = nil, daysAgo days: Int = 680
  ) throws {
    let header = "person_number,given_name,family_name,login,category,site,start"
    let rows = rows ?? ["1042,Siân,Jones,\(identity.login),staff,MAIN,2020-09-01"]
    let text = ([header] + rows).joined(separator: "\n")
    let request = ImportRequest(input: .bytes(Array(text.utf8)), name: "people.csv")
    _ = try register(daysAgo: days).importPeople(request)
  }

  /// Publishes a version of the policy, in force on the day.
  func publish(_ label: String, _ text: String, daysAgo days: Int, summary: String? = nil) throws {
    let register = try register(daysAgo: days)
    guard let code = SubjectCode("POL"), let label = VersionLabel(label) else { throw Unfit() }
    var draft = VersionDraft(code: code, label: label, effective: register.today)
    draft.summary = summary
    _ = try register.publishPolicy(draft, fileName: "policy.md", bytes: Array(text.utf8))
  }

  /// Acknowledges the policy as Siân Jones did so many days ago.
  func acknowledge(daysAgo days: Int) throws {
    let register = try register(daysAgo: days)
    _ = try register.acknowledge(try register.reading(of: "POL"), after: Reading(seconds: 60))
  }

  /// A policy that takes a few pages, and what its third section says.
  static func policy(third: String = "Ask before you open an account.") -> String {
    let sections = (1...12).map { number in
      let body =
        number == 3 ? third : "Section \(number) says what everybody at the school should know about it."
      return "## \(number). Part \(number)\n\n\(body)"
    }
    return "# Posting policy\n\n" + sections.joined(separator: "\n\n") + "\n"
  }

  private func publishCourse() throws {
    let register = try register(daysAgo: 590)
    let reading = CourseFolder.load(School.course)
    guard let course = reading.course else { throw Unfit() }
    _ = try register.publishCourse(course, files: reading.files, effective: nil, published: nil, summary: nil)
  }

  /// Makes an entry now where the last one is old: nobody is to be asked about the clock of the machine that tests.
  func settle() throws {
    let register = try register()
    guard case .ahead = try register.clockReading().standing else { return }
    _ = try register.grant(.auditor, to: "settled-\(register.clock.now())")
  }

  /// The entries of the audit chain, by kind.
  func entries() throws -> [String] {
    try settle()
    var kinds: [String] = []
    try register().forEachAuditLine { kinds.append($0.kind) }
    return kinds
  }

  /// The last entry of the audit chain.
  func lastEntry() throws -> AuditLine? {
    var last: AuditLine?
    try register().forEachAuditLine { last = $0 }
    return last
  }

  /// What was recorded of Siân Jones.
  func records() throws -> [RecordRow] {
    let register = try register()
    guard let me = register.me else { return [] }
    return try register.dossier(of: me).records
  }

  /// What the arrangement itself got wrong.
  struct Unfit: Error {}
}
