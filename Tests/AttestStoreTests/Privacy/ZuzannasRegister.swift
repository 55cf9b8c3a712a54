import AttestRules
import Foundation

@testable import AttestStore

/// A register in which Zuzanna Kowalczyk stands wherever anybody can.
enum Zuzanna {
  static let number = PersonNumber("Z1")!
  static let name = "Zuzanna Kowalczyk"
  static let login = "zkowalczyk"
  static let email = "zuzanna.kowalczyk@trust.example"
  /// What must be nowhere once she is erased, in lower case; her name before she married too.
  static let traces = ["kowalczyk", "zuzanna", "nowakowska", "z.nowak@trust.example"]
  static let day = Day("2012-09-03")!

  private static let other = PersonNumber("Q1")!

  /// Puts her into every table that can say anything of anybody.
  static func fill(_ register: ScratchRegister) throws {
    let store = try register.open()
    var at = ScratchRegister.start
    func enter(_ kind: EntryKind, by actor: Actor, subject: String? = nil, _ body: (Change) throws -> Void) throws {
      at += 1000
      _ = try store.change(kind, by: actor, at: at, subject: subject, body)
    }
    let administrator = Actor(login: "root", person: nil, established: "user id 0")
    let herself = Actor(login: login, person: number, established: "user id 1007")
    try enter(.roleGrant, by: administrator, subject: "hr to \(login)") {
      try $0.put(RoleRow(login: login, role: "hr"))
      try $0.put(RoleRow(login: "qq", role: "slt"))
    }
    try enter(.policyPublish, by: Actor(login: login, person: nil, established: "user id 1007"), subject: "P V1") {
      change in
      try change.put(SubjectRow(id: 1, code: SubjectCode("P")!, sort: .policy, title: "Policy"))
      let version = Version(label: VersionLabel("V1")!, published: day, effective: day, isMaterial: true)
      try change.put(
        VersionRow(subject: 1, place: 0, version: version, summary: nil, minutes: 1, passMark: nil))
    }
    try enter(.peopleImport, by: administrator) { try people($0) }
    try enter(.attestationsImport, by: herself) { try records($0) }
    try enter(.accountApprove, by: herself) { try account($0) }
    try enter(.remindRun, by: administrator) { try reminders($0) }
    try enter(.roleRevoke, by: administrator, subject: "slt from qq") {
      try $0.delete(RoleRow(login: "qq", role: "slt"))
    }
  }

  private static func people(_ change: Change) throws {
    try change.about(number)
    try change.put(
      PersonRow(
        number: number, givenName: "Zuzanna", familyName: "Nowakowska", email: "z.nowak@trust.example",
        login: "znowakowska"))
    try change.put(PersonRow(number: number, givenName: "Zuzanna", familyName: "Kowalczyk", email: email, login: login))
    try change.put(FormerAddressRow(email: "z.nowak@trust.example", person: number))
    var appointment = AppointmentRow(
      person: number, site: SiteCode("S1")!, category: .staff, post: "T1",
      days: DayRange(first: day, last: day.adding(months: 12)))
    appointment.jobTitle = "Deputy (Kowalczyk)"
    appointment.manager = other
    try change.put(appointment)
    try change.put(AbsenceRow(person: number, days: DayRange(first: day, last: day.next), sort: "as Kowalczyk says"))
    try change.about(other)
    try change.put(
      PersonRow(number: other, givenName: "Quentin", familyName: "Quill", email: "q@trust.example", login: "qq"))
    var managed = AppointmentRow(
      person: other, site: SiteCode("S1")!, category: .staff, post: "", days: DayRange(first: day, last: nil))
    managed.manager = number
    try change.put(managed)
  }

  private static func records(_ change: Change) throws {
    try change.put(SourceRow(id: 1, name: "zuzanna-kowalczyk.csv", digest: .of("file")))
    for person in [number, other] {
      try change.about(person)
      var record = RecordRow(
        person: person, number: RecordNumber(entry: change.entry, item: person == number ? 1 : 2), subject: 1,
        version: 0, day: day, satisfies: true, evidence: .paper)
      record.reference = "sheet of Zuzanna Kowalczyk"
      record.note = "with Mrs Kowalczyk"
      record.recordedBy = login
      record.voided = day.next
      record.voidReason = "Kowalczyk, Zuzanna signed twice"
      record.voidedBy = login
      record.source = 1
      try change.put(record)
      try change.put(
        ExemptionRow(
          person: person,
          exemption: Exemption(requirement: RequirementCode("READ")!, days: DayRange(first: day, last: day.next)),
          reason: "Zuzanna Kowalczyk asked", grantedBy: login))
    }
    try change.about(number)
    try change.put(ProgressRow(person: number, subject: 1, version: 0, state: Array("zuzanna".utf8)))
  }

  private static func account(_ change: Change) throws {
    var account = AccountRow(
      id: 1, nameKey: "facebook:afon", platform: "Facebook", handle: "@Afon", site: SiteCode("S1")!, state: .approved)
    account.lead = number
    account.aim = "Zuzanna Kowalczyk will post"
    account.audience = "friends of Zuzanna Kowalczyk"
    account.promotion = "by \(email)"
    account.applicant = login
    account.applicantPerson = number
    account.opened = day
    account.credentials = "safe of Ms Kowalczyk"
    try change.put(account)
    try change.put(
      AccountEventRow(
        .approve, to: account, entry: change.entry, day: day, login: login, person: number,
        reason: "Zuzanna Kowalczyk knows"))
    for person in [number, other] {
      try change.about(person)
      try change.put(AccountOperatorRow(person: person, account: 1, first: day))
      try change.put(
        DecisionOperatorRow(account: 1, entry: change.entry, person: person, eligibility: .eligible(until: day)))
      try change.put(
        DecisionEvidenceRow(
          account: 1, entry: change.entry, person: person, requirement: RequirementCode("READ")!,
          subject: SubjectCode("P")!, held: nil))
    }
  }

  private static func reminders(_ change: Change) throws {
    try change.about(number)
    var mail = OutboxRow(
      id: 1, sort: .personal, recipient: number, day: day, written: 1, messageID: "1@trust.example",
      state: "undelivered")
    mail.address = email
    mail.problem = "550 <\(email)> is unknown here"
    try change.put(mail)
    var head = HeadMailRow(
      day: day, address: "clerk@governors.example", written: 1, messageID: "2@trust.example",
      head: AuditHead(registerID: "", size: 2, hash: .of("head")))
    head.problem = "550 ask Zuzanna Kowalczyk"
    try change.put(head)
    try change.put(SheetRow(id: 1, person: number, day: day))
    let sent = SentReminder(topic: .requirement(RequirementCode("READ")!), due: day.next, stage: -1, day: day)
    try change.put(ReminderRow(person: number, sent, message: 1, sheet: 1))
    try change.put(
      DigestItemRow(message: 1, person: number, requirement: RequirementCode("READ")!, due: day, stage: 7))
    try change.put(
      CodeRow(
        selector: "7K3F", person: number, subject: 1, version: 0, expires: day, salt: [7, 7, 7, 7], hash: [9, 9, 9]))
  }
}
