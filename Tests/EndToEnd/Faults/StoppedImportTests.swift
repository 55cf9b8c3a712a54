import Foundation
import Glibc
import TestSupport
import Testing

/// Stops imports in the middle of their writing, in every way in which one can be stopped.
@Suite("An import that is stopped leaves the register as it was", .serialized)
struct StoppedImportTests {
  /// So many stops must land inside the writing, for each kind and signal.
  private static let wanted = Int(ProcessInfo.processInfo.environment["ATTEST_STOPS"] ?? "") ?? 2

  private static func school() throws -> SmallSchool {
    let school = try SmallSchool()
    try school.addCourse()
    return school
  }

  @Test("by Ctrl-C, a request to stop, a closed terminal or a kill", arguments: ImportKind.allCases)
  func stopped(kind: ImportKind) throws {
    let school = try Self.school()
    var random = SeededGenerator(seed: 7)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGKILL] {
      var landed = 0
      var turn = 0
      var before = try school.everything()
      while landed < Self.wanted {
        turn += 1
        try #require(turn < 40 * Self.wanted, "no signal \(signal) lands inside the import of \(kind)")
        let file = "\(kind)-\(signal)-\(turn).csv"
        try school.write(kind.file(rows: 4000, turn: turn), to: file)
        let words = kind.words(school.scratch.path + "/" + file)
        let run = try StoppedRun(words, of: school, by: signal, after: UInt32.random(in: 0...20_000, using: &random))
        let now = try school.everything()
        guard run.ending != .exited(0), now == before else {
          // It came too late: all was done, and nothing is left to do.
          #expect(run.ending != .exited(130), "\(run.output)")
          #expect(try school.run(words).output.contains("nothing changes"))
          before = now
          continue
        }
        landed += 1
        #expect(run.ending == (signal == SIGKILL ? .killed(SIGKILL) : .exited(130)), "\(run.output)")
        #expect(!run.output.contains("Receipt"), "\(run.output)")
        if signal != SIGKILL { #expect(run.output.contains("Interrupted. Nothing was imported.")) }
      }
    }
    #expect(try school.run("audit", "verify").code == 0)
  }

  @Test("and a file of bad rows is there whole or not at all", arguments: [SIGINT, SIGKILL])
  func rejects(signal: Int32) throws {
    let school = try Self.school()
    let bad = (0..<3000).map { "\(5000 + $0),Given,not an address" }
    let text = (["person_number,given_name,email"] + bad).joined(separator: "\n") + "\n"
    try school.write(text, to: "bad.csv")
    let path = school.scratch.path + "/rejects.csv"
    var random = SeededGenerator(seed: 8)
    for _ in 0..<12 {
      try? FileManager.default.removeItem(atPath: path)
      _ = try StoppedRun(
        ["people", "import", school.scratch.path + "/bad.csv", "--rejects", path], of: school, by: signal,
        after: UInt32.random(in: 0...120_000, using: &random), atWriting: false)
      guard let written = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      #expect(written.split(separator: "\n").count == 3001)
    }
    if signal == SIGINT {
      let left = try FileManager.default.contentsOfDirectory(atPath: school.scratch.path)
      #expect(!left.contains { $0.contains(".part-") })
    }
  }
}

/// A run of `attest` that gets a signal while it writes.
struct StoppedRun {
  /// How it ended.
  let ending: Child.Ending
  /// What it printed, the errors too.
  let output: String

  /// Starts a command and sends a signal so many microseconds after it has begun to write, if it has not ended before.
  ///
  /// - Parameter atWriting: whether to wait until SQLite has begun to change the register.
  init(
    _ words: [String], of school: SmallSchool, by signal: Int32, after microseconds: UInt32,
    atWriting: Bool = true
  ) throws {
    let path = school.scratch.path + "/stopped-output"
    let file = open(path, O_CREAT | O_TRUNC | O_RDWR, 0o600)
    guard file >= 0 else { throw HarnessError.call("open", errno: errno) }
    defer { close(file) }
    let child = try Child(
      Binary.path, words + ["--data", school.data], environment: Binary.environment([:]), folder: "/",
      descriptors: [(0, .path("/dev/null")), (1, .ours(file)), (2, .ours(file))])
    let deadline = Deadline(60)
    let journal = school.register + "-journal"
    while atWriting, child.poll() == nil, access(journal, F_OK) != 0 {
      if deadline.hasPassed { throw HarnessError.late(waitingFor: "the writing of \(words)", seen: "") }
      usleep(200)
    }
    usleep(microseconds)
    if child.poll() == nil { child.send(signal: signal) }
    while child.poll() == nil {
      if deadline.hasPassed { throw HarnessError.late(waitingFor: "the end of \(words)", seen: "") }
      usleep(500)
    }
    ending = child.poll() ?? .exited(-1)
    output = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}
