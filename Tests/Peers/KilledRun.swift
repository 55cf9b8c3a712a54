import Attest
import AttestExchange
import AttestMail
import AttestRules
import Foundation

/// A register of people who are all due something, and runs of the scheduler on it that are killed.
///
/// What a killed run needs to know goes to it through the environment.
struct KilledRun {
  private static let variable = "ATTEST_KILLED_RUN"
  private static let identity = Identity(login: "head", established: "user id 1")
  let folder: String
  /// When the test began; time goes on from noon on a working day.
  let began: Double

  /// Makes the register.
  init(people: Int, sendmail: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "attest-killed-\(UUID().uuidString)").path
    began = Date().timeIntervalSince1970
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(
      """
      {"name": "Afon Trust", "mail": {"from": "attest@afon.example", "sendmail": "\(sendmail)"},
       "requirements": [{"code": "READ", "policy": "POL", "from": "2025-09-01", "renewal": "once"}]}
      """, to: "organisation.json")
    let rows = (1...people).map { "P\($0),Siân,Jones \($0),p\($0)@afon.example,p\($0),staff,S1,2025-01-01" }
    let header = "person_number,given_name,family_name,email,login,category,site,start"
    try write(([header] + rows).joined(separator: "\n") + "\n", to: "people.csv")
    _ = try Register.initialise(folder: folder, identity: Self.identity, clock: clock)
    let register = try open()
    _ = try register.grant(.hr, to: "head")
    let hr = try open()
    _ = try hr.importPeople(ImportRequest(input: Input(path: "\(folder)/people.csv"), name: "people.csv"))
    guard let code = SubjectCode("POL"), let label = VersionLabel("V1"), let start = Day("2025-09-01") else {
      return
    }
    _ = try hr.publishPolicy(
      VersionDraft(code: code, label: label, effective: start), fileName: "policy.md",
      bytes: Array("# Safe posting\n\nBe kind.\n".utf8))
  }

  /// The run that another process was told of; nil in the test itself.
  static func told() throws -> (run: KilledRun, microseconds: UInt32) {
    let words = (ProcessInfo.processInfo.environment[variable] ?? "").components(separatedBy: "|")
    return (KilledRun(folder: words[0], began: Double(words[1]) ?? 0), UInt32(words[2]) ?? 0)
  }

  private init(folder: String, began: Double) {
    (self.folder, self.began) = (folder, began)
  }

  /// Tells the next process what to do, and when it dies.
  func tell(microseconds: UInt32) {
    setenv(Self.variable, "\(folder)|\(began)|\(microseconds)", 1)
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private var clock: Clock {
    let noon = Int64(Day("2025-09-16")?.number ?? 0) * 86_400_000 + 43_200_000
    return Clock { [began] in noon + Int64((Date().timeIntervalSince1970 - began) * 1000) }
  }

  private func open() throws -> Register {
    try Register(in: folder, as: Self.identity, clock: clock, writing: true)
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  /// One run.
  func run() throws -> RunOutcome {
    let register = try open()
    let templates = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../data/templates").standardized.path
    return try register.runReminders(with: register.mailDesk(templates: templates, patience: 1))
  }

  /// Whether the audit chain tells what the tables hold.
  func isIntact() throws -> Bool {
    try open().verify().outcome.findings.isEmpty
  }
}
