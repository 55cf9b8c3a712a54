import AttestRules
import Foundation
import TestSupport
import Testing

@testable import AttestStore

/// Registers made at random, with random people erased from them at random moments.
@Suite struct RandomErasureTests {
  private static let seeds = UInt64(ProcessInfo.processInfo.environment["ATTEST_ERASURES"] ?? "") ?? 20

  @Test(arguments: 1...seeds)
  func `whoever is erased is nowhere, the chain verifies, and every head from before is still in it`(seed: UInt64)
    throws
  {
    let school = try RandomSchool(seed: seed)
    var heads: [AuditHead] = []
    var erased: [Int] = []
    for _ in 0..<(3 + seed % 3) {
      for _ in 0..<12 { try school.doSomething() }
      heads.append(try school.store.head())
      guard let person = school.people.filter({ !erased.contains($0) }).randomElement(using: &school.random) else {
        break
      }
      try school.erase(person)
      erased.append(person)
      let outcome = try school.store.verify()
      #expect(outcome.findings.isEmpty, "seed \(seed), after erasing \(person)")
      for head in heads {
        #expect(try school.store.verify(at: [head.size]).hashes[head.size] == head.hash, "seed \(seed)")
      }
      let bytes = try Data(contentsOf: URL(filePath: school.register.path))
      for gone in erased {
        for trace in school.traces(of: gone) {
          let found = bytes.range(of: Data(trace.utf8))
          let around = found.map { bytes[max(0, $0.lowerBound - 40)..<min(bytes.count, $0.upperBound + 40)] } ?? Data()
          #expect(found == nil, "seed \(seed), \(trace) in \(String(decoding: around, as: UTF8.self))")
        }
      }
    }
    #expect(erased.count >= 2)
  }
}

/// A school that grows at random; what is written in it names people now and then.
private final class RandomSchool {
  let register: ScratchRegister
  let store: Store
  var random: SeededGenerator
  private(set) var people: [Int] = []
  private var at = ScratchRegister.start
  private var renamed: [Int: Int] = [:]

  init(seed: UInt64) throws {
    register = try ScratchRegister()
    store = try register.open()
    random = SeededGenerator(seed: seed)
    try enter(.policyPublish, nil) { change in
      let day = Day("2012-09-03")!
      try change.put(SubjectRow(id: 1, code: SubjectCode("P")!, sort: .policy, title: "Policy"))
      let version = Version(label: VersionLabel("V1")!, published: day, effective: day, isMaterial: true)
      try change.put(VersionRow(subject: 1, place: 0, version: version, summary: nil, minutes: 1, passMark: nil))
    }
    for _ in 0..<6 { try join() }
  }

  /// What only this person is called; a name of letters, so that it is a word of its own.
  private static func word(_ person: Int, _ change: Int, _ kind: String) -> String {
    "\(kind)q\(person)w\(change)x"
  }

  private func row(_ person: Int) -> PersonRow {
    let change = renamed[person] ?? 0
    return PersonRow(
      number: number(person), givenName: Self.word(person, change, "Giv"), familyName: Self.word(person, change, "Fam"),
      email: Self.word(person, change, "mail") + "@trust.example", login: Self.word(person, change, "log"))
  }

  private func number(_ person: Int) -> PersonNumber { PersonNumber("N\(person)")! }

  /// All that the person was ever called.
  func traces(of person: Int) -> [String] {
    (0...(renamed[person] ?? 0)).flatMap { change in
      ["Giv", "Fam", "mail", "log"].map { Self.word(person, change, $0) }
    }
  }

  private func enter(
    _ kind: EntryKind, _ actor: Int?, subject: String? = nil, _ body: (Change) throws -> Void
  ) throws {
    at += 1000
    let login = actor.map { row($0).login ?? "" } ?? "root"
    let isKnown = Bool.random(using: &random)
    let actor = Actor(login: login, person: isKnown ? actor.map { number($0) } : nil, established: "user id 1")
    _ = try store.change(kind, by: actor, at: at, subject: subject, body)
  }

  private func join() throws {
    let person = people.count + 1
    let row = row(person)
    people.append(person)
    let manager = number(Int.random(in: 1...people.count, using: &random))
    try enter(.peopleImport, nil) { change in
      try change.about(row.number)
      try change.put(row)
      var appointment = AppointmentRow(
        person: row.number, site: SiteCode("S1")!, category: .staff, post: "",
        days: DayRange(first: Day("2012-09-03")!, last: nil))
      appointment.manager = manager
      try change.put(appointment)
    }
  }

  /// A few words that name somebody, one way or another.
  private func words() -> String {
    guard let person = present.randomElement(using: &random) else { return "nobody" }
    let row = row(person)
    return [
      "by \(row.givenName) \(row.familyName)", "\(row.familyName.uppercased()), \(row.givenName): done",
      "Mrs \(row.familyName) knows", "mail \(row.email ?? "")", "(\(row.login ?? ""))", "nobody in particular",
    ].randomElement(using: &random)!
  }

  private var present: [Int] { people.filter { (try? store.person(number($0))?.isErased) == false } }

  func doSomething() throws {
    guard let person = present.randomElement(using: &random), let actor = present.randomElement(using: &random) else {
      return try join()
    }
    let (row, login, text) = (row(person), row(actor).login ?? "", words())
    let day = Day("2013-01-01")!.adding(days: Int.random(in: 0...300, using: &random))
    switch Int.random(in: 0...8, using: &random) {
    case 0: try join()
    case 1:
      renamed[person, default: 0] += 1
      let new = self.row(person)
      try enter(.peopleImport, actor) { change in
        try change.about(new.number)
        try change.put(new)
        try change.put(FormerAddressRow(email: row.email ?? "", person: new.number))
      }
    case 2:
      let role = RoleRow(login: row.login ?? "", role: ["hr", "slt"].randomElement(using: &random)!)
      let isHeld = try store.roles().contains(role)
      try enter(isHeld ? .roleRevoke : .roleGrant, actor, subject: "\(role.role) to \(role.login)") {
        if isHeld { try $0.delete(role) } else { try $0.put(role) }
      }
    case 3, 4:
      let others = [person, actor]
      try enter(.attestationsImport, actor) { change in
        for (place, person) in Set(others).sorted().enumerated() {
          try change.about(number(person))
          var record = RecordRow(
            person: number(person), number: RecordNumber(entry: change.entry, item: Int32(place + 1)), subject: 1,
            version: 0, day: day, satisfies: true, evidence: .paper)
          record.reference = text
          record.recordedBy = login
          try change.put(record)
        }
        try change.about(nil)
        try change.put(SourceRow(id: change.entry, name: "\(text).csv", digest: .of(text)))
      }
    case 5:
      let mixed = Bool.random(using: &random)
      try enter(.accountApply, actor) { change in
        var account = AccountRow(
          id: change.entry, nameKey: "k\(change.entry)", platform: "Facebook", handle: "@k\(change.entry)",
          site: SiteCode("S1")!, state: .applied)
        account.lead = row.number
        account.aim = text
        account.applicant = login
        account.applicantPerson = number(actor)
        try change.put(account)
        try change.put(
          AccountEventRow(
            .apply, to: account, entry: change.entry, day: day, login: login, person: number(actor), reason: text))
        if !mixed { try change.about(row.number) }
        try change.put(AccountOperatorRow(person: row.number, account: account.id, first: day))
      }
    case 6:
      try enter(.exempt, actor) { change in
        try change.about(row.number)
        try change.put(
          ExemptionRow(
            person: row.number,
            exemption: Exemption(requirement: RequirementCode("READ")!, days: DayRange(first: day, last: day)),
            reason: text, grantedBy: login))
        try change.put(AbsenceRow(person: row.number, days: DayRange(first: day, last: day), sort: text))
      }
    case 7:
      guard let old = try store.dossier(of: row.number)?.absences.randomElement(using: &random) else { return }
      try enter(.personAbsent, actor) { change in
        try change.about(row.number)
        try change.delete(old)
      }
    default:
      try enter(.remindRun, nil) { change in
        var mail = OutboxRow(
          id: change.entry, sort: .digest, recipient: row.number, day: day, written: 1,
          messageID: "\(change.entry)@trust.example", state: "sent")
        mail.address = row.email
        try change.put(mail)
        try change.put(
          CodeRow(
            selector: "C\(change.entry)", person: row.number, subject: 1, version: 0, expires: day, salt: [1], hash: [2]
          ))
        try change.about(row.number)
        try change.put(ProgressRow(person: row.number, subject: 1, version: 0, state: [1, 2, 3]))
      }
    }
  }

  func erase(_ person: Int) throws {
    at += 1000
    let eraser = Actor(login: "root", person: nil, established: "user id 0")
    _ = try store.erase(number(person), by: eraser, at: at) { try store.person(number(person))! }
    try store.compact()
  }
}
