import Foundation
import Testing

@Suite("The demonstration")
struct DemoTests {
  private let run: DemoRun
  private let transcript: DemoTranscript

  init() throws {
    run = try DemoRun.shared.get()
    transcript = run.transcript
  }

  /// Runs a line in the register that the demonstration left, as whoever tests.
  private func again(_ line: String) throws -> Run {
    try Run(
      "/bin/sh", ["-c", line], environment: Binary.environment(["HOME": transcript.folder]),
      in: transcript.folder)
  }

  private func lines(_ text: String) -> [String] {
    let lines = text.components(separatedBy: "\n")
    return lines.last == "" ? Array(lines.dropLast()) : lines
  }

  @Test("It ends well, says nothing besides, and leaves its register where it says")
  func ending() {
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(FileManager.default.fileExists(atPath: "\(transcript.folder)/data/register.sqlite"))
  }

  @Test("It tells the same story twice")
  func twice() throws {
    let scratch = try Scratch()
    #expect(try DemoRun(in: scratch.path).steady == run.steady)
  }

  @Test(
    "It has what the story needs: a no and then a yes, a refusal and then an approval, a fail and then a pass"
  )
  func story() {
    let eligible = transcript.entries.filter { $0.line == "attest eligible lzoltowski" }
    #expect(eligible.map(\.code) == [1, 0])
    let approvals = transcript.entries.filter { $0.line.hasPrefix("attest account approve") }
    #expect(approvals.map(\.code) == [1, 0])
    let course = transcript.entries.first { $0.line.hasPrefix("attest course take") }?.shown ?? []
    #expect(course.contains { $0.hasPrefix("Not passed: ") })
    #expect(course.contains { $0.hasPrefix("Passed with ") })
  }

  /// Answers that a later record changed, even for the day asked about: the sheets and readings entered afterwards.
  private static let changedLater = ["attest coverage --on 2026-02-02"]

  @Test("What it shows is what the same questions answer in the register that it left")
  func questions() throws {
    var compared = 0
    let verbs = ["eligible", "coverage", "explain", "export", "account show", "policy diff"]
    for (place, entry) in transcript.entries.enumerated() {
      guard verbs.contains(where: { entry.line.hasPrefix("attest \($0)") }),
        !Self.changedLater.contains(entry.line),
        !transcript.entries[(place + 1)...].contains(where: { $0.line == entry.line && $0.day == entry.day })
      else { continue }
      let takesDay = !entry.line.contains("--on") && !entry.line.contains("policy diff")
      let answer = try again(entry.line + (takesDay ? " --on \(entry.day)" : ""))
      let printed = lines(answer.output)
      #expect(StoryPattern.matches(printed, entry.pattern), "\(entry.line)\n\(answer.output)\(answer.errors)")
      #expect(entry.count == nil || entry.count == printed.count, "\(entry.line)")
      #expect(answer.code == entry.code, "\(entry.line)")
      compared += 1
    }
    #expect(compared >= 7)
  }

  @Test("The reviews that it shows are those of the same days on a terminal")
  func reviews() throws {
    let reviews = transcript.entries.filter { $0.line == "attest account review" }
    #expect(reviews.count >= 3)
    let last = try #require(reviews.last)
    let terminal = try TerminalSession(
      "account", "review", "--on", last.day, columns: 80, rows: 24,
      environment: ["ATTEST_DATA": "\(transcript.folder)/data", "TERM": "dumb"], in: transcript.folder)
    #expect(try terminal.end() == .exited(last.code))
    let printed = lines(terminal.text.replacing("\r\n", with: "\n"))
    #expect(StoryPattern.matches(printed, last.pattern), "\(terminal.text)")
  }

  @Test("Every receipt that it shows is in the audit chain, which is intact and ends with the last")
  func receipts() throws {
    let shown = run.output.matches(of: /(?:Receipt: entry|Entry) +(\d+),.*\s+.*([0-9a-f]{64})/)
    #expect(shown.count >= 6)
    let chain = try again("attest export audit").output
    for receipt in shown {
      #expect(chain.contains(try Regex("(?m)^\(receipt.1),.*,\(receipt.2)$")), "entry \(receipt.1)")
    }
    let verdict = try again("attest audit verify")
    #expect(verdict.code == 0)
    #expect(verdict.output.contains(try #require(shown.last).2))
  }

  @Test("What it says to try next works")
  func next() throws {
    let tries = run.output.matches(of: /\n  (attest .* --data \S+)/)
    #expect(tries.count >= 4)
    for line in tries {
      let answer = try again(String(line.1))
      #expect(answer.code <= 1, "\(line.1)\n\(answer.errors)")
      #expect(!answer.output.isEmpty, "\(line.1)")
    }
  }

  @Test("Far from its files it says so and what to do")
  func lost() throws {
    let scratch = try Scratch()
    let copy = "\(scratch.path)/attest"
    // Copied by another process: a test beside this one may start a program, which would hold a file that we write open.
    _ = try Run("/bin/cp", [Binary.path, copy], environment: [:])
    let lost = try Run(copy, ["demo"], environment: Binary.environment(), in: "/")
    #expect(lost.code == 66)
    #expect(lost.errors.contains("data/samples"))
    #expect(lost.output == "")
  }
}
