/// The README's tour: some of what happens in the demonstration, in its own words.
enum ReadmeTour {
  /// A stop: what is said before it, and which command lines of which day follow.
  private static let stops: [(String, day: String, lines: [String])] = [
    (
      "The policy is about to lapse for nearly everybody, and the register says so before it happens:",
      "2025-09-01", ["attest coverage", "attest coverage --on 2025-09-05"]
    ),
    (
      "May this teacher post for the school? The exit code is the answer for scripts:", "2025-09-08",
      ["attest eligible lzoltowski"]
    ),
    ("He types `attest`, reads, and signs with his name:", "2025-09-08", ["attest"]),
    (
      "SLT cannot approve an account whose operators are not ready, however much they would like to:",
      "2025-09-22",
      ["attest account approve 1"]
    ),
    (
      "Who is told what today, and who has to be told on paper:", "2025-11-03",
      ["attest remind plan", "attest remind run"]
    ),
    (
      "A new version of the policy is coming, and the account review sees what that will do:", "2026-01-05",
      ["attest account review"]
    ),
    ("An operator has left:", "2026-03-30", ["attest account review"]),
    (
      "Since when is somebody late who was away on maternity leave, and why?", "2026-08-31",
      ["attest explain fhussain SM-READ"]
    ),
    (
      "Years later, for any day: who ran the account, and what had they shown?", "2026-08-31",
      ["attest account show 1 --on 2026-02-10", "attest audit verify"]
    ),
  ]

  /// The tour as Markdown.
  static func text(of transcript: DemoTranscript) throws -> String {
    var text = "\n"
    for stop in stops {
      text += stop.0 + "\n\n```text\n"
      let entries = try stop.lines.map { line in
        guard let entry = transcript.entries.first(where: { $0.line == line && $0.day == stop.day }) else {
          throw HarnessError.late(waitingFor: line, seen: stop.day)
        }
        return "\(entry.login)$ \(entry.line)\n"
          + (entry.shown + (entry.code == 0 ? [] : ["(exit \(entry.code))"])).map { $0 + "\n" }.joined()
      }
      text += entries.joined(separator: "\n") + "```\n\n"
    }
    return text.replacing(/[0-9a-f]{64}/) { _ in "[…]" }
  }
}
