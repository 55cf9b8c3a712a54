import Foundation
import Glibc

/// One writing command on a copy of its school, in which a fault is to happen.
final class Trial {
  let command: WritingCommand
  /// The folder of the register, in which the command runs.
  let folder: String
  private let school: FaultSchool
  private let scratch: Scratch?

  /// A copy of the command's school.
  ///
  /// - Parameter place: the folder in which it is made, and left; nil for one that goes with the trial.
  init(_ command: WritingCommand, in place: String? = nil) throws {
    self.command = command
    school = try FaultSchool.school(command.state)
    scratch = try place == nil ? Scratch() : nil
    folder = (place ?? scratch?.path ?? "") + "/data"
    try FileManager.default.copyItem(atPath: school.folder, toPath: folder)
  }

  /// What is typed after `attest`.
  var words: [String] { command.words.map { school.numbers[$0] ?? $0 } }

  /// Where a tracer writes.
  var log: String { "\(school.folder)-\(ObjectIdentifier(self).hashValue).log" }

  deinit { for suffix in ["", ".output", ".errors"] { unlink(log + suffix) } }

  private var environment: [String: String] { ["ATTEST_DATA": "."] }

  /// Runs the command, behind other words if there are any.
  func run(behind wrapper: [String] = []) throws -> FaultedRun {
    let line = wrapper + [Binary.path] + words
    guard command.answers.isEmpty else {
      let session = try session(line)
      let ending = try session.answer(answers) ?? .exited(-1)
      return FaultedRun(ending: ending, output: session.text, errors: "")
    }
    let run = try Run(
      line[0], Array(line.dropFirst()), environment: Binary.environment(environment), in: folder)
    return FaultedRun(ending: run.ending, output: run.output, errors: run.errors)
  }

  /// Runs the command until it has begun to write, lets something happen then, and waits for its end.
  ///
  /// - Parameter strike: what happens; it can send the program a signal.
  func run(striking strike: (_ send: (Int32) -> Void) throws -> Void) throws -> FaultedRun {
    let watch = try WriteWatch(folder: folder)
    guard command.answers.isEmpty else {
      let session = try session([Binary.path] + words)
      var ending = try session.answer(answers, until: watch.descriptor)
      if ending == nil {
        try strike { session.send(signal: $0) }
        ending = try session.answer(answers)
      }
      return FaultedRun(ending: ending ?? .exited(-1), output: session.text, errors: "")
    }
    let files = try ["output", "errors"].map { name in
      let file = open("\(log).\(name)", O_CREAT | O_TRUNC | O_RDWR | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw HarnessError.call("open", errno: errno) }
      return file
    }
    defer { for file in files { close(file) } }
    let child = try Child(
      Binary.path, words, environment: Binary.environment(environment), folder: folder,
      descriptors: [(0, .path("/dev/null")), (1, .ours(files[0])), (2, .ours(files[1]))])
    let deadline = Deadline(60)
    while child.poll() == nil {
      if deadline.hasPassed { throw HarnessError.late(waitingFor: "the end of \(words)", seen: "") }
      guard watch.hasBegun() else { continue }
      try strike { child.send(signal: $0) }
      break
    }
    while child.poll() == nil {
      if deadline.hasPassed { throw HarnessError.late(waitingFor: "the end of \(words)", seen: "") }
      usleep(200)
    }
    return FaultedRun(
      ending: child.poll() ?? .exited(-1), output: try text("\(log).output"), errors: try text("\(log).errors"))
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  private var answers: [(text: String, keys: String)] { command.answers.map { ($0.text, $0.keys) } }

  private func session(_ line: [String]) throws -> TerminalSession {
    try TerminalSession(
      program: line[0], Array(line.dropFirst()), environment: environment.merging(["NO_COLOR": "1"]) { $1 },
      in: folder)
  }

  /// Whether a transaction was begun and not ended: its rollback journal is there.
  var hasJournal: Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder)/register.sqlite-journal")
    return ((attributes?[.size] as? Int) ?? 0) > 0
  }

  /// What the register says now; nil when there is none.
  func contents() throws -> RegisterContents? { try RegisterContents(in: folder) }

  /// Checks the register against its chain and against the head from before.
  func verify() throws -> Run {
    var words = ["audit", "verify"]
    if let head = school.head {
      let file = "\(folder)/head-before"
      try head.write(toFile: file, atomically: false, encoding: .utf8)
      words += ["--head", file]
    }
    return try Run(Binary.path, words, environment: Binary.environment(environment), in: folder)
  }

  /// The files beside the register that hold text, with their contents.
  func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      guard !name.contains("register.sqlite"), name != "head-before" else { continue }
      files[name] = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
    return files
  }
}

/// How a run ended into which a fault may have come.
struct FaultedRun {
  let ending: Child.Ending
  let output: String
  let errors: String

  /// Whether the program said that all is done.
  var isDone: Bool { ending == .exited(0) }

  /// Whether it was killed.
  var wasKilled: Bool { ending == .killed(SIGKILL) }

  /// Whether the program gave a receipt, killed or not.
  var isAcknowledged: Bool { isDone || output.contains("eceipt: entry") }
}
