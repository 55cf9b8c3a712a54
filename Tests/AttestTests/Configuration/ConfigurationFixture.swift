import AttestRules
import AttestStore
import Foundation

@testable import Attest

func day(_ text: String) -> Day { Day(text)! }

/// Texts of `organisation.json` and what is read from them.
enum Written {
  /// An `organisation.json` with these requirements and further keys, a line each.
  static func organisation(_ requirements: [String], _ more: [String] = []) -> String {
    let keys = ["\"name\": \"Afon Trust\""] + more
    let list = requirements.isEmpty ? "[]" : "[\n\(requirements.joined(separator: ",\n"))\n]"
    return "{\n" + (keys + ["\"requirements\": \(list)"]).joined(separator: ",\n") + "\n}"
  }

  /// A requirement that is read and gates, unless told otherwise.
  static func requirement(
    _ code: String = "READ", from: String = "2025-09-01", to: String? = nil, months: Int = 12,
    gates: Bool = true, about: String = "\"policy\": \"POL\""
  ) -> String {
    let end = to.map { ", \"to\": \"\($0)\"" } ?? ""
    return "{\"code\": \"\(code)\", \(about), \"from\": \"\(from)\"\(end), \"months\": \(months), "
      + "\"renewal\": \"rolling\", \"gates\": \(gates)}"
  }

  static func read(_ text: String) throws -> Organisation {
    try Organisation.read(Array(text.utf8))
  }

  /// What is wrong with a text, a line a mistake.
  static func problems(_ text: String) -> String {
    do {
      _ = try read(text)
      return ""
    } catch {
      return "\(error)"
    }
  }
}

/// A clock that stands where it is put.
final class SetClock: @unchecked Sendable {
  private let lock = NSLock()
  private var instant: Int64

  init(_ day: Day) { instant = Self.noon(of: day) }

  var clock: Clock { Clock { [self] in lock.withLock { instant } } }

  /// Noon of a day, UTC.
  static func noon(of day: Day) -> Int64 { Int64(day.number) * 86_400_000 + 43_200_000 }

  func move(to day: Day) { lock.withLock { instant = Self.noon(of: day) } }

  func advance(minutes: Int) { lock.withLock { instant += Int64(minutes) * 60_000 } }
}

/// A folder with an `organisation.json`; gone when the test is over.
final class ScratchOrganisation {
  static let head = Identity(login: "head", established: "user id 1")
  let folder: String
  let time: SetClock

  init(_ organisation: String, on day: Day) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "attest-\(UUID().uuidString)").path
    time = SetClock(day)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(organisation)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  func write(_ text: String, to name: String = Organisation.fileName) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  @discardableResult
  func initialise() throws -> ConfigurationPlan {
    try Register.initialise(folder: folder, identity: Self.head, clock: time.clock).plan
  }

  func open(as identity: Identity = head) throws -> Register {
    try Register(in: folder, as: identity, clock: time.clock, writing: true)
  }

  /// Publishes a policy and puts people with one appointment and perhaps one record of it.
  func put(policy: String, people: [(number: String, done: String?)]) throws {
    let register = try open()
    let start = day("2025-01-01")
    _ = try register.change(.peopleImport) { change in
      try change.put(SubjectRow(id: 1, code: SubjectCode(policy)!, sort: .policy, title: "Policy"))
      let version = Version(label: VersionLabel("V1")!, published: start, effective: start, isMaterial: true)
      try change.put(
        VersionRow(subject: 1, place: 0, version: version, summary: nil, minutes: 5, passMark: nil))
      for (number, done) in people {
        let person = PersonNumber(number)!
        try change.about(person)
        try change.put(PersonRow(number: person, givenName: "Ann", familyName: number, login: number))
        try change.put(
          AppointmentRow(
            person: person, site: SiteCode("S1")!, category: .staff, post: "",
            days: DayRange(first: start, last: nil)))
        guard let done else { continue }
        try change.put(
          RecordRow(
            person: person, number: RecordNumber(entry: change.entry), subject: 1, version: 0, day: day(done),
            satisfies: true, evidence: .prompt))
      }
    }
  }
}
