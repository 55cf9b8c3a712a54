import AttestRules
import Foundation

@testable import AttestStore

/// A register in a folder of its own, with a row in every table; gone when the test is over.
final class ScratchRegister {
  static let actor = Actor(login: "jo", person: PersonNumber("P1"), established: "uid 1000")
  static let start: Int64 = 1_756_713_600_000

  let folder: URL
  var path: String { folder.appending(path: "register.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "attest-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try Store.create(path: path, actor: Self.actor, at: Self.start) { _ in }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func open(writing: Bool = true) throws -> Store {
    try Store.open(path: path, writing: writing)
  }

  /// Puts at least one row into every table.
  func fill() throws {
    let store = try open()
    let day = Day("2025-09-01")!
    let person = PersonNumber("P1")!
    let at = Self.start + 1000
    _ = try store.change(.configure, by: Self.actor, at: at, subject: "organisation") { change in
      try change.put(SettingRow(name: "name", value: "Afon Trust"))
      try change.put(RoleRow(login: "jo", role: "administrator"))
      try change.put(ClosureRow(first: day, last: day.next, name: "Half-term"))
      try change.put(HolidayRow(day: day, title: "Late summer"))
      try change.put(SubjectRow(id: 1, code: SubjectCode("POL")!, sort: .policy, title: "Policy"))
      try change.put(
        VersionRow(
          subject: 1, place: 0,
          version: Version(label: VersionLabel("V1")!, published: day, effective: day, isMaterial: true),
          summary: "First", minutes: 10, passMark: 80))
      try change.put(DocumentRow(subject: 1, place: 0, path: "policy.md", bytes: Array("# Policy".utf8)))
      try change.put(
        RequirementRow(
          Requirement(
            code: RequirementCode("READ")!, subject: SubjectCode("POL")!,
            days: DayRange(first: day, last: nil), renewal: .rolling(months: 12), gates: true)))
      try change.put(SourceRow(id: 1, name: "old.csv", digest: .of("old")))
    }
    _ = try store.change(.peopleImport, by: Self.actor, at: at + 1) { change in
      for number in ["P1", "P2"] {
        let person = PersonNumber(number)!
        try change.about(person)
        try change.put(
          PersonRow(
            number: person, givenName: "Siân", familyName: "Jones", email: "s@example.org", login: number))
        var appointment = AppointmentRow(
          person: person, site: SiteCode("S1")!, category: .staff, post: "",
          days: DayRange(first: day, last: nil))
        appointment.department = "Art"
        try change.put(appointment)
        try change.put(
          AbsenceRow(person: person, days: DayRange(first: day, last: day.next), sort: "sickness"))
      }
      try change.about(person)
      var record = RecordRow(
        person: person, number: RecordNumber(entry: change.entry), subject: 1, version: 0, day: day,
        satisfies: true, evidence: .import)
      record.source = 1
      record.line = 2
      try change.put(record)
      try change.put(
        ExemptionRow(
          person: person,
          exemption: Exemption(
            requirement: RequirementCode("READ")!, days: DayRange(first: day, last: day.next)),
          reason: "Ill", grantedBy: "jo"))
      try change.put(ProgressRow(person: person, subject: 1, version: 0, state: [1, 2, 3]))
      try change.put(FormerAddressRow(email: "old@example.org", person: person))
      try putAccount(change, person, day)
      try putReminders(change, person, day)
    }
  }

  /// An account that was approved, with what was known of its operator then.
  private func putAccount(_ change: Change, _ person: PersonNumber, _ day: Day) throws {
    var account = AccountRow(
      id: 1, nameKey: "facebook:afon", platform: "Facebook", handle: "@Afon", site: SiteCode("S1")!,
      state: .approved)
    account.lead = person
    account.opened = day
    try change.put(account)
    try change.put(AccountOperatorRow(person: person, account: 1, first: day))
    try change.put(
      AccountEventRow(
        .approve, to: account, entry: change.entry, day: day, login: "jo", person: person, reason: nil))
    try change.put(
      DecisionOperatorRow(
        account: 1, entry: change.entry, person: person, eligibility: .eligible(until: day.next)))
    try change.put(
      DecisionEvidenceRow(
        account: 1, entry: change.entry, person: person, requirement: RequirementCode("READ")!,
        subject: SubjectCode("POL")!,
        held: .init(
          record: RecordNumber(entry: change.entry), version: VersionLabel("V1")!, made: day, until: day.next,
          cause: "expired", evidence: .prompt)))
  }

  /// A message with a reminder and somebody's late item, a sheet and a code.
  private func putReminders(_ change: Change, _ person: PersonNumber, _ day: Day) throws {
    try change.put(
      OutboxRow(
        id: 1, sort: .digest, recipient: person, day: day, written: 1, messageID: "a@b", state: "waiting"))
    try change.put(SheetRow(id: 1, person: person, day: day))
    let sent = SentReminder(
      topic: .requirement(RequirementCode("READ")!), due: day.next, stage: -1, day: day)
    try change.put(ReminderRow(person: person, sent, message: 1, sheet: 1))
    try change.put(
      DigestItemRow(
        message: 1, person: PersonNumber("P2")!, requirement: RequirementCode("READ")!, due: day, stage: 7))
    try change.put(
      CodeRow(
        selector: "7K3F", person: person, subject: 1, version: 0, expires: day.next, salt: [1], hash: [2]))
    try change.put(
      HeadMailRow(
        day: day, address: "clerk@governors.example", written: 1, messageID: "c@d",
        head: AuditHead(registerID: "", size: 2, hash: .of("head"))))
  }

  /// Runs SQL behind the register's back.
  func tamper(_ sql: String) throws {
    let database = try Database(path: path, mode: .writing)
    try database.run("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON; PRAGMA synchronous=OFF")
    try database.run(sql)
  }
}
