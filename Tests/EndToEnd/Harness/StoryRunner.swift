import Foundation
import Testing

/// Runs a page and compares; with `ATTEST_UPDATE_STORIES=1` it writes what was printed into the page instead.
struct StoryRunner {
  private let page: StoryPage
  private let scratch: Scratch
  private let environment: [String: String]

  /// A runner for a page, with more in the environment of its commands where they need it.
  init(_ page: StoryPage, environment: [String: String] = [:]) throws {
    self.page = page
    self.environment = environment
    scratch = try Scratch()
  }

  /// Whether pages are rewritten instead of compared.
  static var isUpdating: Bool { ProcessInfo.processInfo.environment["ATTEST_UPDATE_STORIES"] == "1" }

  /// Runs every step; each command line that prints something else is an issue at its line of the page.
  func run() throws {
    var changes: [(range: Range<Int>, lines: [String])] = []
    for step in page.steps {
      switch step {
      case .file(let name, let text): try scratch.write(text, to: name)
      case .command(let line, let place, let range):
        let printed = try printed(by: line)
        let expected = Array(page.lines[range])
        guard !StoryPattern.matches(printed, expected) else { continue }
        changes.append((range, printed))
        if !StoryRunner.isUpdating { report(line, place, expected: expected, printed: printed) }
      }
    }
    if StoryRunner.isUpdating { try rewrite(changes) }
  }

  /// What a command line prints, as a page shows it.
  private func printed(by line: String) throws -> [String] {
    // A story shows what somebody at a terminal would see; what a log gets is a story of its own.
    let home = environment.merging(["HOME": scratch.path, "ATTEST_SHOW_VALUES": "1"]) { mine, _ in mine }
    let run = try Run(
      "/bin/sh", ["-c", line], environment: Binary.environment(home), in: scratch.path)
    var lines = StoryRunner.lines(run.output) + StoryRunner.lines(run.errors).map { "! \($0)" }
    switch run.ending {
    case .exited(0): break
    case .exited(let code): lines.append("(exit \(code))")
    case .killed(let signal): lines.append("(killed by signal \(signal))")
    }
    return lines
  }

  private static func lines(_ text: String) -> [String] {
    let lines = text.components(separatedBy: "\n")
    return lines.last == "" ? Array(lines.dropLast()) : lines
  }

  private func report(_ line: String, _ place: Int, expected: [String], printed: [String]) {
    let location = SourceLocation(
      fileID: "EndToEnd/\(page.testDescription)", filePath: page.path, line: place + 1, column: 1)
    Issue.record(
      """
      $ \(line)
      the page says:
      \(expected.joined(separator: "\n"))
      printed was:
      \(printed.joined(separator: "\n"))
      """, sourceLocation: location)
  }

  private func rewrite(_ changes: [(range: Range<Int>, lines: [String])]) throws {
    var lines = page.lines
    for change in changes.reversed() { lines.replaceSubrange(change.range, with: change.lines) }
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: page.path))
  }
}
