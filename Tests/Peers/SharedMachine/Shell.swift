import Foundation

/// Runs programs to their end, each within a minute.
enum Shell {
  /// What a program left behind.
  struct Outcome {
    /// How it ended.
    let code: Int32
    /// What it printed, errors and all.
    let text: String
  }

  /// Runs a program as whoever runs the tests.
  static func run(_ words: [String], input: String = "", environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = ["--kill-after=5", "60"] + words
    let usual = ["PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"]
    process.environment = usual.merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: "/")
    let (stdin, output) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = output
    process.standardError = output
    signal(SIGPIPE, SIG_IGN)
    try process.run()
    try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? stdin.fileHandleForWriting.close()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(code: process.terminationStatus, text: String(decoding: text, as: UTF8.self))
  }

  /// Runs a program that has to succeed.
  @discardableResult
  static func need(_ words: String..., input: String = "") throws -> String {
    let outcome = try run(words, input: input)
    guard outcome.code == 0 else { throw Failed(words: words, outcome: outcome) }
    return outcome.text
  }

  /// A step of setting up that did not succeed.
  struct Failed: Error, CustomStringConvertible {
    let words: [String]
    let outcome: Outcome
    var description: String { "\(words.joined(separator: " "))\nended with \(outcome.code):\n\(outcome.text)" }
  }
}
