import Attest
import AttestRules
import Foundation
import Testing

@testable import AttestCommand

/// A register in a scratch folder, and the program run on it as anybody, within the process.
final class RegisterFixture {
  /// The folder of the register.
  let folder: String
  /// When everything happens, in milliseconds since 1970-01-01 UTC.
  static let now: Int64 = 1_790_000_000_000

  /// A small school: a login for each role and nothing else, and two people, `ann` (1001) and `bob` (1002).
  init() throws {
    _ = Self.hasNothingOnStandardInput
    let url = FileManager.default.temporaryDirectory.appending(path: "attest-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path()
    try write(
      #"{"name": "School", "requirements": [{"code": "READ", "policy": "P", "from": "2024-09-02", "#
        + #""months": 12, "renewal": "rolling", "gates": true}]}"#, to: "organisation.json")
    try write(
      """
      person_number,given_name,family_name,login,category,site,start
      1001,Ann,Able,ann,staff,S,2019-09-01
      1002,Bob,Baker,bob,staff,S,2019-09-01
      """, to: "people.csv")
    try write("# Policy\n\nRead this.\n", to: "policy.md")
    try setUp("init", as: "administrator")
    for role in Role.granted where role != .administrator {
      try setUp("role grant \(role.rawValue) \(role.rawValue)", as: "administrator")
    }
    try setUp("people import \(folder)/people.csv", as: "hr")
    try setUp(
      "policy publish \(folder)/policy.md --code P --label V1 --effective 2024-09-02 --published 2024-09-01",
      as: "hr")
    try setUp("record 1001 P --label V1 --done 2024-09-03 --witnessed", as: "hr")
  }

  /// Standard input of the tests, emptied: a command that reads it must not wait for somebody to type.
  private static let hasNothingOnStandardInput: Bool = {
    let nothing = open("/dev/null", O_RDONLY)
    defer { close(nothing) }
    return dup2(nothing, 0) == 0
  }()

  /// A step without which the rest would test nothing.
  private func setUp(_ line: String, as login: String) throws {
    let outcome = run(line, as: login)
    try #require(outcome.code == .done, "\(line)\n\(outcome.errors)")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a file in the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder).appending(path: name))
  }

  /// What a command line printed, and how it ended.
  struct Outcome {
    /// How it ended.
    let code: ExitCode
    /// Standard output.
    let output: String
    /// Standard error.
    let errors: String
  }

  /// By which way somebody comes.
  enum WayIn: CaseIterable, Sendable {
    /// With rights of their own.
    case home
    /// Through sudo or ssh, with those of a service account.
    case sudoOrSSH
  }

  /// Runs the words of a command line, as a login of its own.
  @discardableResult
  func run(_ words: [String], as login: String, through way: WayIn = .home) -> Outcome {
    let console = Console(recordingWith: { .zero })
    let folder = folder
    let world = World(
      clock: Clock { Self.now },
      identity: { _ in Identity(login: login, established: "a test") },
      variable: { $0 == "ATTEST_DATA" ? folder : nil },
      rights: way == .home ? .own : .lent(account: "keeper", folder: folder))
    let code = CommandTree.attest.run(words, on: console, in: world)
    return Outcome(
      code: code, output: String(decoding: console.output.written, as: UTF8.self),
      errors: String(decoding: console.errors.written, as: UTF8.self))
  }

  /// Runs a command line without spaces in its words.
  @discardableResult
  func run(_ line: String, as login: String) -> Outcome {
    run(line.split(separator: " ").map(String.init), as: login)
  }
}
