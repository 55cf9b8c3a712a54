import Attest
import AttestCourses
import AttestExchange
import AttestRules
import Foundation

@testable import AttestStore

/// Makes the registers of the fault suite, in the past, so that the commands that are tried come after.
struct FaultSchoolBuilder {
  let folder: String
  private let me: Attest.Identity
  /// The part of the configuration that is about mail: a mail program that takes everything.
  let mail = "\"mail\": {\"from\": \"attest@afon.example\", \"sendmail\": \"/bin/true\"}"

  /// Makes registers in a folder.
  init(folder: String) throws {
    self.folder = folder
    me = try Attest.Identity.ofThisProcess(registerIn: folder)
  }

  /// The register, as somebody had it so many days ago.
  func register(daysAgo days: Int, as login: String? = nil) throws -> Register {
    let identity = login.map { Attest.Identity(login: $0, established: "a test") } ?? me
    return try Register(in: folder, as: identity, clock: School.clock(daysAgo: days), writing: true)
  }

  /// Makes a register in a state; the numbers that only it knows.
  func build(_ state: FaultSchool.State) throws -> [String: String] {
    try FaultSchool.write(
      FaultSchool.configuration(months: 12, mail: mail), to: "\(folder)/organisation.json")
    switch state {
    case .empty: return [:]
    case .older:
      try older()
      return [:]
    default:
      let numbers = try school()
      try account(state)
      // An entry of today, so that nobody is asked whether the clock is right; or one of tomorrow.
      _ = try register(daysAgo: state == .ahead ? -1 : 0).grant(.auditor, to: "settled")
      return numbers
    }
  }

  /// A register with the first step of the tables only.
  private func older() throws {
    let actor = Actor(login: me.login, person: nil, established: me.established)
    _ = try Store.create(
      path: "\(folder)/register.sqlite", actor: actor, at: School.clock(daysAgo: 100).now(),
      through: [.register]
    ) { change in
      try change.put(SettingRow(name: "timeZone", value: "UTC"))
      for role in [Role.administrator, .hr] { try change.put(RoleRow(login: me.login, role: role.rawValue)) }
    }
  }

  private func school() throws -> [String: String] {
    _ = try Register.initialise(folder: folder, identity: me, clock: School.clock(daysAgo: 700))
    for role in [Role.hr, .slt] { _ = try register(daysAgo: 699).grant(role, to: me.login) }
    _ = try register(daysAgo: 699).grant(.slt, to: "head")
    _ = try register(daysAgo: 699).grant(.auditor, to: "login2005")
    try people()
    let record = try subjects()
    return ["RECORD": "\(record)", "SHEET": try sheet()]
  }

  private func people() throws {
    let header = "person_number,given_name,family_name,email,login,category,site,department,start,end"
    let others = (2001...2010).map { number in
      "\(number),Given\(number),Family,p\(number)@afon.example,login\(number),staff,MAIN,Art,2024-09-01,"
    }
    let left = "2013,Given2013,Family,p2013@afon.example,login2013,staff,MAIN,Art,2009-09-01,2015-08-31"
    // Two without an address: one was new when a sheet was printed, the other is now.
    let new = [(2011, 52), (2012, 10)].map { number, days in
      "\(number),Given\(number),Family,,,staff,MAIN,Art,\(Self.day(daysAgo: days)),"
    }
    let rows = [header, "1042,Siân,Jones,sian@afon.example,\(me.login),staff,MAIN,Office,2020-09-01,", left] + others
    let request = ImportRequest(input: .bytes(Array((rows + new).joined(separator: "\n").utf8)), name: "people.csv")
    _ = try register(daysAgo: 680).importPeople(request)
  }

  /// Publishes the policy and the course, and records for two people; the entry of another record.
  private func subjects() throws -> Int64 {
    guard let policy = SubjectCode("POL"), let label = VersionLabel("V1"), let day = Day("2025-01-01") else {
      throw School.Unfit()
    }
    var draft = VersionDraft(code: policy, label: label, effective: day)
    draft.published = day
    _ = try register(daysAgo: 600).publishPolicy(
      draft, fileName: "policy.md", bytes: Array("# Posting policy\n\nBe kind.\n".utf8))
    let reading = CourseFolder.load(FaultSchool.course)
    guard let course = reading.course else { throw School.Unfit() }
    _ = try register(daysAgo: 590).publishCourse(
      course, files: reading.files, effective: day, published: day, summary: nil)
    let recent = try register(daysAgo: 60)
    for number in ["2001", "2002", "2006"] {
      _ = try recent.record(
        for: recent.find(number), "POL", label: "V1", done: recent.today, evidence: .witnessed)
    }
    return try recent.record(
      for: recent.find("2009"), "POL", label: "V1", done: recent.today, evidence: .paper(reference: "A-1")
    ).entry
  }

  /// The number on a sheet that was printed.
  private func sheet() throws -> String {
    // Four days in a row, one of which is a working day.
    for days in [43, 42, 41, 40] {
      let printed = try register(daysAgo: days).printLetters { _ in }
      if let letter = printed?.letters.first { return "\(letter.number)" }
    }
    throw School.Unfit()
  }

  private static func day(daysAgo days: Int) -> Day {
    Day(number: Int32(Int(Clock.system.now() / 86_400_000) - days))
  }

  /// Leaves only a backup of the register.
  func lose() throws {
    let path = "\(folder)/\(Register.fileName)"
    _ = try register(daysAgo: 0).backUp(to: "\(folder)/backup.sqlite")
    try FileManager.default.removeItem(atPath: path)
  }

  /// Brings an account to a state.
  private func account(_ state: FaultSchool.State) throws {
    guard ![.school, .ahead, .lost].contains(state) else { return }
    let applicant = try register(daysAgo: 38, as: "login2006")
    var form = AccountForm()
    form.platform = "Facebook"
    form.handle = "@Afon"
    form.site = SiteCode("MAIN")
    (form.aim, form.audience, form.promotion, form.isOpen) = ("News", "Families", "The newsletter", true)
    (form.lead, form.operators) = ("2001", ["2002"])
    let number = try applicant.apply(applicant.application(form)).account.id
    guard state != .applied else { return }
    _ = try register(daysAgo: 37, as: "head").approve(number)
    guard state != .approved else { return }
    _ = try register(daysAgo: 36).activate(number, credentials: "Vault")
    if state == .suspended { _ = try register(daysAgo: 35).suspend(number, reason: "Pause") }
  }
}
