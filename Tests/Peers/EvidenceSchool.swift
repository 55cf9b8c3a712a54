import Attest
import AttestCourses
import AttestExchange
import AttestRules
import AttestStore
import Foundation

/// A school with something of everything in its register, names that are hard to write among it; gone when the test is over.
final class EvidenceSchool {
  let folder: String
  private let people = [
    ("ann", "=1+1", "O'Brien, \"Ann\""), ("bob", "Siân", "Łukasz-Jones"), ("cat", "'=x", "-"), ("sue", "Sue", "Slt"),
  ]

  /// The school, with more keys in its configuration.
  init(_ more: String = "") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "attest-evidence-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(
      """
      {"name": "Afon Trust", \(more)"requirements": [
        {"code": "READ", "policy": "POL", "from": "2025-01-01", "months": 12, "renewal": "rolling", "gates": true,
         "audience": {"categories": ["staff", "governor"], "sites": ["N", "S"]}}]}
      """, to: "organisation.json")
    _ = try Register.initialise(folder: folder, identity: Identity(login: "head", established: "test"), clock: clock)
    let head = try open("head")
    for (role, login) in [(Role.hr, "head"), (.slt, "sue"), (.auditor, "odd")] {
      _ = try head.grant(role, to: login)
    }
    try fill(try open("head"))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var clock: Clock { Clock { 1_770_000_000_000 } }

  func open(_ login: String) throws -> Register {
    try Register(in: folder, as: Identity(login: login, established: "test"), clock: clock, writing: true)
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  private func request(_ name: String, _ rows: [[String]]) throws -> ImportRequest {
    let cells = rows.map { $0.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }.joined(separator: ",") }
    try write(cells.joined(separator: "\n") + "\n", to: name)
    return ImportRequest(input: Input(path: "\(folder)/\(name)"), name: name)
  }

  private func fill(_ hr: Register) throws {
    let header = ["person_number", "given_name", "family_name", "email", "login", "category", "site", "start"]
    let roster = people.map { login, given, family in
      [login, given == "'=x" ? "''=x" : "'\(given)", family == "-" ? "'-" : family, "\(login)@afon.example", login]
        + ["staff", "N", "2024-09-01"]
    }
    _ = try hr.importPeople(request("people.csv", [header] + roster))
    _ = try hr.importAbsences(
      request("absences.csv", [["person_number", "from", "to", "kind"], ["cat", "2025-03-01", "", "sickness"]]))
    try publish(hr)
    let columns = ["person_number", "policy", "version", "day", "outcome", "evidence", "reference", "voided", "reason"]
    _ = try hr.importAttestations(
      request(
        "old.csv",
        [
          columns, ["ann", "POL", "V1", "2025-10-01", "accepted", "prompt", "@1", "", ""],
          ["bob", "POL", "V1", "2025-10-02", "declined", "", "", "", "=large print\nplease"],
        ]))
    for login in ["ann", "bob"] {
      _ = try hr.record(
        for: hr.find(login), "POL", label: "V2", done: day("2026-01-12"),
        evidence: login == "ann" ? .witnessed : .paper(reference: "+sheet 7"))
    }
    let wrong = try hr.record(
      for: hr.find("cat"), "POL", label: "V2", done: day("2026-01-13"), evidence: .witnessed)
    _ = try hr.void(record: "\(wrong.entry)", reason: "signed for \"somebody else\"")
    _ = try hr.exempt(
      hr.find("cat"), from: "READ", reason: "away\nlong",
      days: DayRange(first: day("2026-01-14"), last: nil))
    try decide()
  }

  private func publish(_ hr: Register) throws {
    for (label, text) in [("V1", "# Safe posting\r\n\r\nBe kind.\r\n"), ("V2", "# Safe posting\n\nBe kinder.\n")] {
      var draft = VersionDraft(
        code: SubjectCode(stored: "POL"), label: VersionLabel(stored: label),
        effective: day(label == "V1" ? "2025-01-01" : "2026-01-05"))
      draft.published = day(label == "V1" ? "2024-12-01" : "2026-01-02")
      _ = try hr.publishPolicy(draft, fileName: "../odd name.md", bytes: Array(text.utf8))
    }
    let courses = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../courses").standardized
    let reading = try CourseFolder.check(at: courses.appending(path: "social-media-operators").path)
    guard let course = reading.course else { return }
    let published = day("2025-01-01")
    _ = try hr.publishCourse(
      course, files: reading.files, effective: published, published: published, summary: nil)
    _ = try hr.importCompletions(
      request(
        "course.csv",
        [
          ["person_number", "course", "version", "day", "outcome", "score"],
          ["ann", course.code.text, course.version.text, "2025-11-03", "passed", "95"],
          ["bob", course.code.text, course.version.text, "2025-11-04", "failed", "40"],
        ]))
  }

  /// Two accounts: one that Ann and Bob run, and one of Ann's alone that was rejected.
  private func decide() throws {
    for (handle, operators) in [("@Afon", ["ann", "bob"]), ("@Other", ["cat"])] {
      var form = AccountForm()
      (form.platform, form.handle, form.site) = ("Facebook", handle, SiteCode("N"))
      (form.aim, form.audience, form.promotion, form.isOpen) = ("News", "Families", "Letters", true)
      (form.lead, form.operators) = (operators.first, Array(operators.dropFirst()))
      let head = try open("head")
      _ = try head.apply(head.application(form))
    }
    _ = try open("sue").approve(1)
    _ = try open("sue").reject(2, reason: "=no need")
    _ = try open("head").activate(1, credentials: "Bitwarden, Facebook")
  }

  /// Writes a pack as an auditor; its folder.
  func pack(about subject: EvidenceSubject = .everything, named name: String = "pack") throws -> String {
    let path = "\(folder)/\(name)"
    _ = try open("odd").writeEvidence(about: subject, to: path)
    return path
  }

  /// Runs SQL behind the register's back.
  func tamper(_ sql: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      Python.command, "-c", "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()",
      "\(folder)/register.sqlite", sql,
    ]
    try process.run()
    process.waitUntilExit()
  }
}

private func day(_ text: String) -> Day { Day(text)! }
