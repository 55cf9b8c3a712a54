import Attest
import AttestRules
import Foundation

@testable import AttestCommand

/// Account commands in one process, each run as whoever is named, on a day that is set; gone when the test is over.
final class AccountStage {
  private let folder: String
  var today = Day("2026-03-10")!

  /// Ann, Bob and Cyd; only Ann and Bob have read the policy.
  ///
  /// Sue is SLT, Ada administers, Pat is HR.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "attest-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(
      """
      {"name": "Afon Trust", "requirements": [{"code": "READ", "policy": "SM", "from": "2025-09-01", "months": 12,
       "renewal": "rolling", "gates": true}]}
      """, to: "organisation.json")
    try write("# Social media\n\nBe kind.\n", to: "sm.md")
    let people = ["ann", "bob", "cyd", "sue"].map { "\($0),\($0.capitalized),Lee,\($0),staff,S1,2025-01-01" }
    try write(
      "person_number,given_name,family_name,login,category,site,start\n" + people.joined(separator: "\n"),
      to: "staff.csv")
    for line in [
      "init", "role grant hr pat", "role grant slt sue",
      "policy publish \(folder)/sm.md --code SM --label V1 --effective 2025-09-01 --published 2025-09-01",
    ] { try mustRun(line, as: "ada") }
    for line in [
      "people import \(folder)/staff.csv", "record ann SM --label V1 --done 2026-03-01 --witnessed",
      "record bob SM --label V1 --done 2026-03-02 --paper S-12",
    ] { try mustRun(line, as: "pat") }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    return "\(folder)/\(name)"
  }

  struct Run {
    let code: ExitCode
    let output: String
    let errors: String
  }

  /// Runs a command line; words in it are parted by single blanks, and `_` in a word stands for a blank.
  ///
  /// - Parameter columns: how wide the terminal is; nil for a pipe.
  func run(_ line: String, as login: String, columns: Int? = nil) -> Run {
    let console =
      columns.map { Console(recordingWith: { .zero }, asking: nil, columns: $0) }
      ?? Console(recordingWith: { .zero })
    let day = today
    let world = World(
      clock: Clock { Int64(day.number) * 86_400_000 + 43_200_000 },
      identity: { _ in Identity(login: login, established: "test") }, variable: { _ in nil })
    let words = line.split(separator: " ").map { String($0).replacingOccurrences(of: "_", with: " ") }
    let code = CommandTree.attest.run(words + ["--data", folder], on: console, in: world)
    return Run(
      code: code, output: String(decoding: console.output.written, as: UTF8.self),
      errors: String(decoding: console.errors.written, as: UTF8.self))
  }

  struct Failed: Error { let errors: String }

  func mustRun(_ line: String, as login: String) throws {
    let run = run(line, as: login)
    guard run.code == .done else { throw Failed(errors: "\(line): \(run.errors)") }
  }

  static let apply =
    "account apply --platform Facebook --handle @Afon --site S1 --aim News --audience Families --promotion Newsletter --open"

  /// An active account that Ann leads with Bob.
  func active() throws {
    try mustRun("\(Self.apply) --lead ann --operator bob", as: "cyd")
    try mustRun("account approve 1 --yes", as: "sue")
    try mustRun("account activate 1 --credentials Bitwarden,_Facebook", as: "ada")
  }
}
