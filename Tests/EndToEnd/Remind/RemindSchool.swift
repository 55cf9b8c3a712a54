import Attest
import AttestExchange
import AttestRules
import AttestStore
import Foundation

/// A school with a mail program of its own, in which whoever runs the tests is the administrator, and volunteers without
/// logins are late with a policy.
final class RemindSchool {
  let scratch: Scratch
  private let identity: Attest.Identity

  var environment: [String: String] { ["ATTEST_DATA": scratch.path] }

  /// Whether reminders go out today, where no bank holidays are known.
  static var isWorkingDay: Bool {
    let zone = Zone("UTC")
    return zone.map { WorkingCalendar().isWorkingDay($0.day(of: Clock.system.now())) } ?? false
  }

  /// So many volunteers, and a mail program that first waits for so many seconds.
  init(volunteers: Int = 1, delay: Int = 0) throws {
    scratch = try Scratch()
    identity = try Attest.Identity.ofThisProcess(registerIn: scratch.path)
    let program = "\(scratch.path)/sendmail"
    let script = "#!/bin/sh\nsleep \(delay)\nexec cat > '\(scratch.path)'/\"$5.mail\"\n"
    // Another process writes it: Linux starts nothing that is open for writing, even in a child.
    _ = try Run(
      "/bin/sh", ["-c", "cat > sendmail && chmod +x sendmail"], input: script,
      environment: Binary.environment(), in: scratch.path)
    try scratch.write(
      """
      {"name": "Afon School", "timeZone": "UTC",
       "mail": {"from": "attest@afon.example", "sendmail": "\(program)"},
       "requirements": [{"code": "READ", "policy": "POL", "from": "2025-01-01", "renewal": "once"}]}
      """, to: "organisation.json")
    _ = try Register.initialise(folder: scratch.path, identity: identity, clock: School.clock(daysAgo: 100))
    _ = try register(daysAgo: 99).grant(.hr, to: identity.login)
    let header = "person_number,given_name,family_name,email,category,site,start"
    let rows = (1...volunteers).map { "V\($0),Siân,Jones,v\($0)@afon.example,volunteer,MAIN,2020-09-01" }
    let text = ([header] + rows).joined(separator: "\n")
    _ = try register(daysAgo: 98).importPeople(
      ImportRequest(input: .bytes(Array(text.utf8)), name: "people.csv"))
    guard let code = SubjectCode("POL"), let label = VersionLabel("V1") else { return }
    let publisher = try register(daysAgo: 97)
    _ = try publisher.publishPolicy(
      VersionDraft(code: code, label: label, effective: publisher.today), fileName: "policy.md",
      bytes: Array("# Posting policy\n\nBe kind.\n".utf8))
  }

  /// The register as it was so many days ago.
  func register(daysAgo days: Int = 0) throws -> Register {
    try Register(in: scratch.path, as: identity, clock: School.clock(daysAgo: days), writing: true)
  }

  /// Makes an entry now where the last one is old: nobody is to be asked about the clock of the machine that tests.
  func settle() throws {
    let register = try register()
    guard case .ahead = try register.clockReading().standing else { return }
    _ = try register.grant(.auditor, to: "settled")
  }

  /// Sends the reminders of the last working day.
  func remind() throws {
    let working = try (0...3).map { try register(daysAgo: $0) }.first {
      WorkingCalendar().isWorkingDay($0.today)
    }
    guard let working else { return }
    _ = try working.runReminders(with: working.mailDesk())
  }

  /// The messages that arrived, by address.
  func mail() throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path).filter {
      $0.hasSuffix(".mail")
    }
    return Dictionary(
      uniqueKeysWithValues: try names.map { name in
        (
          name.replacing(".mail", with: ""),
          try String(contentsOfFile: "\(scratch.path)/\(name)", encoding: .utf8)
        )
      })
  }

  /// The code that somebody was sent.
  func code(of address: String) throws -> String? {
    let text = try mail()[address] ?? ""
    return text.range(of: "--code [0-9A-Z-]{14}", options: .regularExpression)
      .map { String(text[$0].dropFirst("--code ".count)) }
  }
}
