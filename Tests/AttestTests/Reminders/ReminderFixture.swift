import AttestMail
import AttestRules
import AttestStore
import Foundation
import Synchronization

@testable import Attest

/// A register with a mail program of its own, which keeps what it is given; gone when the test is over.
final class ReminderFixture {
  /// A message as the mail program got it.
  struct Mail {
    let address: String
    let text: String

    var id: String { field("Message-ID: ") }
    var subject: String { field("Subject: ") }

    private func field(_ name: String) -> String {
      text.components(separatedBy: "\n").first { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
        ?? ""
    }

    /// The first code in it.
    var code: String? {
      text.range(of: "--code [0-9A-Z-]{14}", options: .regularExpression).map {
        String(text[$0].dropFirst(7))
      }
    }
  }

  static let templates = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../data/templates").standardized.path
  let scratch: ScratchOrganisation
  var kept: String { "\(scratch.folder)/kept" }

  /// A register on a day, READ being required of everybody within 14 days, with these further keys.
  init(
    on today: String, requirements: [String] = [Written.requirement()], _ more: [String] = [],
    mail: Bool = true
  ) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "attest-mail-\(UUID().uuidString)").path
    let settings = mail ? ["\"mail\": {\"from\": \"attest@afon.example\", \"sendmail\": \"\(path)\"}"] : []
    program = path
    scratch = try ScratchOrganisation(Written.organisation(requirements, settings + more), on: day(today))
    try scratch.initialise()
    try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
    try write(
      """
      #!/bin/sh
      if [ -e '\(scratch.folder)/answer' ]; then read code < '\(scratch.folder)/answer'; exit "$code"; fi
      exec cat > '\(kept)'/"$5.$$"

      """, to: path)
  }

  private let program: String

  deinit {
    try? FileManager.default.removeItem(atPath: program)
  }

  /// Another process writes the program: Linux starts nothing that is open for writing, even in a child.
  private func write(_ script: String, to path: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "cat > \"$0\" && chmod +x \"$0\"", path]
    let input = Pipe()
    process.standardInput = input
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(script.utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  var register: Register { get throws { try scratch.open() } }

  func desk(_ register: Register) throws -> MailDesk { try register.mailDesk(templates: Self.templates) }

  /// The mail program ends with this code from now on; 0 to keep messages again.
  func answer(_ code: Int) throws {
    try? FileManager.default.removeItem(atPath: "\(scratch.folder)/answer")
    if code != 0 { try scratch.write("\(code)\n", to: "answer") }
  }

  @discardableResult
  func run() throws -> RunOutcome {
    let register = try register
    return try register.runReminders(with: desk(register))
  }

  /// What arrived since the last time, by address.
  func mail() throws -> [Mail] {
    let names = try FileManager.default.contentsOfDirectory(atPath: kept).sorted()
    return try names.map { name in
      defer { try? FileManager.default.removeItem(atPath: "\(kept)/\(name)") }
      let text = try String(contentsOfFile: "\(kept)/\(name)", encoding: .utf8)
      let address = name.components(separatedBy: ".").dropLast().joined(separator: ".")
      return Mail(address: address, text: text.replacingOccurrences(of: "=\n", with: ""))
    }
  }

  func move(to text: String) { scratch.time.move(to: day(text)) }

  /// The policy that READ is about.
  func publish(owner: String? = nil, review: String? = nil) throws {
    _ = try register.change(.policyPublish) { change in
      var subject = SubjectRow(id: 1, code: SubjectCode("POL")!, sort: .policy, title: "Safe posting")
      subject.owner = owner.flatMap { PersonNumber($0) }
      subject.nextReview = review.map { day($0) }
      try change.put(subject)
      let start = day("2025-01-01")
      let version = Version(label: VersionLabel("V1")!, published: start, effective: start, isMaterial: true)
      try change.put(
        VersionRow(subject: 1, place: 0, version: version, summary: nil, minutes: 5, passMark: nil))
      try change.put(
        DocumentRow(subject: 1, place: 0, path: "policy.md", bytes: Array("# Safe posting".utf8)))
    }
  }

  /// A course of one lesson and one question, whose answer is true.
  func publishCourse() throws {
    _ = try register.change(.coursePublish) { change in
      try change.put(SubjectRow(id: 1, code: SubjectCode("ASK")!, sort: .course, title: "Asking"))
      let start = day("2025-01-01")
      let version = Version(label: VersionLabel("V1")!, published: start, effective: start, isMaterial: true)
      try change.put(
        VersionRow(subject: 1, place: 0, version: version, summary: nil, minutes: 5, passMark: 80))
      let manifest = """
        {"code": "ASK", "title": "Asking", "version": "V1", "material": true, "passMark": 80, "minutes": 5}
        """
      let files = [
        ("01-why.md", "# Why\n\nBecause.\n"), ("course.json", manifest),
        ("quiz.gift", "::One::Ask? {TRUE}\n"),
      ]
      for (path, text) in files {
        try change.put(DocumentRow(subject: 1, place: 0, path: path, bytes: Array(text.utf8)))
      }
    }
  }

  func add(
    _ number: String, from first: String = "2025-01-01", email: String? = "", login: String? = "",
    manager: String? = nil
  ) throws {
    _ = try register.change(.peopleImport) { change in
      let person = PersonNumber(number)!
      try change.about(person)
      try change.put(
        PersonRow(
          number: person, givenName: "Ann", familyName: number,
          email: email.map { $0.isEmpty ? "\(number)@afon.example" : $0 },
          login: login.map { $0.isEmpty ? number : $0 }))
      var row = AppointmentRow(
        person: person, site: SiteCode("S1")!, category: .staff, post: "",
        days: DayRange(first: day(first), last: nil))
      row.manager = manager.flatMap { PersonNumber($0) }
      try change.put(row)
    }
  }

  /// Many people with addresses, in one change.
  func add(_ numbers: [String]) throws {
    _ = try register.change(.peopleImport) { change in
      for number in numbers.compactMap({ PersonNumber($0) }) {
        try change.about(number)
        try change.insert(
          PersonRow(
            number: number, givenName: "Ann", familyName: number.text, email: "\(number)@afon.example",
            login: number.text))
        try change.insert(
          AppointmentRow(
            person: number, site: SiteCode("S1")!, category: .staff, post: "",
            days: DayRange(first: day("2025-01-01"), last: nil)))
      }
    }
  }

  /// An account that P1 leads and runs alone, so that the account review has something to say.
  func openAccount() throws {
    _ = try register.change(.accountApprove) { change in
      var account = AccountRow(
        id: 1, nameKey: "facebook:afon", platform: "Facebook", handle: "@Afon", site: SiteCode("S1")!,
        state: .active)
      (account.lead, account.opened) = (PersonNumber("P1")!, day("2025-09-10"))
      try change.put(account)
      try change.put(AccountOperatorRow(person: PersonNumber("P1")!, account: 1, first: day("2025-09-10")))
      try change.put(
        AccountEventRow(
          .approve, to: account, entry: change.entry, day: day("2025-09-10"), login: "head", person: nil,
          reason: nil))
    }
  }

  func grant(_ role: Role, to login: String) throws {
    _ = try register.change(.roleGrant) { try $0.put(RoleRow(login: login, role: role.rawValue)) }
  }

  func acknowledge(_ number: String, on text: String) throws {
    _ = try register.change(.recordFor) { change in
      try change.about(PersonNumber(number)!)
      try change.put(
        RecordRow(
          person: PersonNumber(number)!, number: RecordNumber(entry: change.entry), subject: 1, version: 0,
          day: day(text), satisfies: true, evidence: .prompt))
    }
  }

  func absent(_ number: String, _ first: String, _ last: String) throws {
    _ = try register.change(.personAbsent) { change in
      try change.about(PersonNumber(number)!)
      try change.put(
        AbsenceRow(
          person: PersonNumber(number)!, days: DayRange(first: day(first), last: day(last)), sort: "leave"))
    }
  }

  /// How each reminder stands, such as `P1 READ +1 to P1: sent`.
  func log() throws -> [String] {
    try register.reminderLog().map {
      "\($0.person?.text ?? "-") \($0.code) \($0.stage > 0 ? "+" : "")\($0.stage) to \($0.recipient): \($0.state)"
    }
  }
}

extension DeliveredMessage.Recipient {
  /// The number of somebody in the register.
  var number: String? {
    if case .person(let person) = self { person.number.text } else { nil }
  }
}
