import Foundation

/// Tells whether what a command left behind is right, whatever happened to it on its way.
///
/// It knows what the command does when nothing happens to it.
struct FaultJudge {
  let command: WritingCommand
  let before: RegisterContents?
  private let after: RegisterContents?
  private let output: String
  private let files: [String: String]

  /// Runs the command once without a fault.
  init(_ command: WritingCommand) throws {
    self.command = command
    let trial = try Trial(command)
    before = try trial.contents()
    let run = try trial.run()
    guard run.isDone else { throw Unfit(command: command.testDescription, run: run) }
    after = try trial.contents()
    output = Self.pattern(run.output)
    files = try trial.files().mapValues(Self.pattern)
  }

  /// Whether the command changes the register, or makes a file.
  var changesSomething: Bool { before != after }

  /// Whether the change is there.
  func isAfter(_ trial: Trial) throws -> Bool { try trial.contents() == after }

  /// What is wrong with what a run left behind; empty when nothing is.
  ///
  /// - An acknowledged change is there, and a done one has shown and left all that it should.
  /// - Whatever else came to pass, the register is as it was or as after.
  /// - Doing it again brings it to what it is after one run: nothing is there twice.
  /// - Then it verifies, and holds the head from before.
  func problems(of run: FaultedRun, in trial: Trial) throws -> [String] {
    var problems: [String] = []
    let now = try trial.contents()
    let waits = command.waiting.map { run.output.contains($0) } ?? false
    if case .killed(let signal) = run.ending, !run.wasKilled { problems.append("it died of signal \(signal)") }
    if run.isAcknowledged, !waits, now != after {
      problems.append("it said that it was done: \(after?.differences(from: now) ?? "no register")")
    }
    if command.isOneChange, now != before, now != after {
      problems.append("neither as before nor as after: \(after?.differences(from: now) ?? "no register")")
    }
    if run.isDone, !waits, Self.pattern(run.output) != output, command.answers.isEmpty {
      problems.append("it ended well and printed \(run.output)")
    }
    if run.isDone { try problems.append(contentsOf: missingFiles(trial)) }
    return problems + (try problemsAgain(trial))
  }

  /// What is wrong once the command was run again.
  func problemsAgain(_ trial: Trial) throws -> [String] {
    var problems: [String] = []
    let again = try trial.run()
    if case .killed(let signal) = again.ending { problems.append("again, it died of signal \(signal)") }
    let now = try trial.contents()
    if !isOnce(now) {
      problems.append("again: \(after?.differences(from: now) ?? "no register"); \(again.output)\(again.errors)")
    }
    let verified = try trial.verify()
    if verified.code != 0 { problems.append("verify: \(verified.code) \(verified.output)\(verified.errors)") }
    return problems
  }

  /// Whether a register says what it says after one run; of what waits, only that nobody is told twice.
  private func isOnce(_ now: RegisterContents?) -> Bool {
    if command.isEvent { return true }
    guard command.waiting == nil else { return now?.rows["reminder"] == after?.rows["reminder"] }
    return now == after
  }

  private func missingFiles(_ trial: Trial) throws -> [String] {
    let found = try trial.files().mapValues(Self.pattern)
    return files.filter { found[$0.key] != $0.value }.map { "\($0.key) is not what it should be" }
  }

  /// A text without what differs from run to run: numbers and hashes.
  private static func pattern(_ text: String) -> String {
    text.replacing(#/[0-9a-f]{8,}|[0-9]+/#, with: "#")
  }

  /// A command that does not even work without a fault.
  struct Unfit: Error {
    let command: String
    let run: FaultedRun
  }
}
