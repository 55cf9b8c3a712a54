import Testing

@Suite("Acknowledging on terminals of every kind")
struct PromptMannerTests {
  /// All that is shown from the page to the receipt.
  private func everything(columns: Int = 80, rows: Int = 24, _ environment: [String: String]) throws -> String {
    let school = try School()
    try school.acknowledge(daysAgo: 500)
    let text = School.policy(third: "Ask before you open an account, and name two operators.")
    try school.publish("V2", text, daysAgo: 20, summary: "Every account has two operators.")
    let session = try school.session(columns: columns, rows: rows, environment: environment)
    try session.expect("now?").expect("[Y/n]").type("\r")
    try session.expect("What changed since V1").readToTheEnd().type("Sian Jones\r")
    try session.expect("Your receipt").expect("Thank you.")
    #expect(try session.end() == .exited(0))
    #expect(session.isAsBefore)
    return session.text
  }

  @Test("NO_COLOR leaves every style out")
  func noColour() throws {
    let text = try everything(["NO_COLOR": "1"])
    #expect(!text.contains("m\u{1B}") && !text.contains("\u{1B}[1m") && !text.contains("\u{1B}[32m"))
  }

  @Test("TERM=dumb gets no escape sequence at all")
  func dumb() throws {
    #expect(try !everything(["TERM": "dumb"]).contains("\u{1B}"))
  }

  @Test("A screen reader gets no cursor movement")
  func screenReader() throws {
    let text = try everything(["ATTEST_SCREEN_READER": "1"])
    let sequences = text.split(separator: "\u{1B}[").dropFirst()
    #expect(!sequences.isEmpty)
    #expect(sequences.allSatisfy { $0.drop { $0.isNumber || $0 == ";" }.first == "m" })
  }

  @Test("No line is wider than 40 columns")
  func narrow() throws {
    let text = try everything(columns: 40, rows: 12, ["NO_COLOR": "1"])
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.replacing("\u{1B}[K", with: "").replacing("\u{1B}[H\u{1B}[2J", with: "")
    }
    // What is typed follows the question; the terminal itself breaks that line.
    let asked = lines.filter { $0.contains("Your name:") || $0.contains("[Y/n]") }
    #expect(lines.filter { !asked.contains($0) }.allSatisfy { $0.count <= 40 })
  }

  @Test("Resizing while reading keeps the place, and the end is still reached")
  func resized() throws {
    let school = try School()
    let session = try school.session("acknowledge")
    try session.expect("whole text follows").expect("q: stop").type("\r")
    try session.expect("page 1 of 3").expect("q: stop").type("\r")
    try session.expect("page 2 of 3").expect("q: stop").resize(columns: 40, rows: 12)
    try session.expect("q stop")
    let prompt = try #require(session.screen.lines.last { !$0.isEmpty })
    let numbers = prompt.split { !$0.isNumber }.compactMap { Int($0) }
    #expect(numbers.count == 2 && numbers[0] > 1 && numbers[1] > 3)
    for _ in numbers[0]..<numbers[1] {
      session.type("\r")
      try session.expect("q stop")
    }
    session.type("\r")
    try session.expect("Your name:").type("Sian Jones\r")
    try session.expect("Your receipt")
    #expect(try session.end() == .exited(0))
    #expect(session.isAsBefore)
  }
}
