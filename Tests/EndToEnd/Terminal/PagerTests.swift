import Testing

@Suite("Reading page by page")
struct PagerTests {
  private func pages(
    columns: Int = 80, rows: Int = 24, _ environment: [String: String] = [:]
  ) throws -> TerminalSession {
    try TerminalSession("terminal-check", "pages", columns: columns, rows: rows, environment: environment)
  }

  @Test("Enter goes through every page to the end")
  func through() throws {
    let session = try pages(rows: 11)
    for page in 1...4 { try session.expect("page \(page) of 4").type("\r") }
    try session.expect("You reached the end.")
    #expect(try session.end() == .exited(0))
    for number in 1...40 { #expect(session.text.contains("Paragraph \(number) of")) }
  }

  @Test("The screen shows one page and the prompt below it")
  func screen() throws {
    let session = try pages(rows: 11)
    try session.expect("page 1 of 4").type(" ")
    try session.expect("page 2 of 4").expect("stop")
    let lines = session.screen.lines
    #expect(lines.first?.hasPrefix("Paragraph 11 of") == true)
    #expect(lines.last == "page 2 of 4 — Enter: on, b: back, q: stop")
  }

  @Test("b goes back, and back again to the end every page is shown")
  func back() throws {
    let session = try pages(rows: 21)
    try session.expect("page 1 of 2").type("\r")
    try session.expect("page 2 of 2").type("b")
    try session.expect("page 1 of 2").expect("stop")
    #expect(session.screen.lines.first?.hasPrefix("Paragraph 1 of") == true)
    session.type("q")
    try session.expect("You stopped before the end.")
  }

  @Test("Keys typed ahead do not turn pages that nobody has seen")
  func typedAhead() throws {
    let session = try pages(rows: 11)
    session.type("\r\r\r\r\r\r\r\r")
    try session.expect("page 1 of 4").type("\r\r\r\r\r")
    try session.expect("page 2 of 4").expect("stop").type("q")
    try session.expect("You stopped before the end.")
    #expect(!session.text.contains("page 3"))
  }

  @Test("Resizing wraps again and keeps the place")
  func resized() throws {
    let session = try pages(rows: 11)
    try session.expect("page 1 of 4").type("\r")
    try session.expect("page 2 of 4").expect("stop").resize(columns: 40, rows: 11)
    try session.expect("page 3 of 8").expect("stop")
    #expect(session.screen.lines.contains { $0.hasPrefix("Paragraph 11 of") })
    session.resize(columns: 80, rows: 21)
    try session.expect("page 1 of 2").expect("stop")
    #expect(session.screen.lines.contains { $0.hasPrefix("Paragraph 11 of") })
    session.control("c")
    #expect(try session.end() == .exited(130))
    #expect(session.isAsBefore)
  }

  @Test(
    "No line is wider than the terminal, however narrow",
    arguments: [(40, "page 1"), (20, "1/"), (7, "1/"), (1, ":")])
  func narrow(columns: Int, prompt: String) throws {
    let session = try pages(columns: columns, rows: 24)
    try session.expect(prompt)
    let before = session.text
    session.control("c")
    #expect(try session.end() == .exited(130))
    let lines = before.split(whereSeparator: \.isNewline).dropLast()
    #expect(lines.allSatisfy { plain($0).count <= columns })
  }

  @Test("A terminal that reports no size is taken as 80 by 24")
  func noSize() throws {
    let session = try pages(columns: 0, rows: 0)
    try session.expect("page 1 of 2").type("q")
    #expect(try session.end() == .exited(0))
  }

  @Test("A terminal of one row shows a line a page")
  func oneRow() throws {
    let session = try pages(rows: 1)
    try session.expect("page 1 of 40").type("\r")
    try session.expect("page 2 of 40").type("q")
    #expect(try session.end() == .exited(0))
  }

  /// A line without its colours.
  private func plain(_ line: Substring) -> String {
    String(line).replacing("\u{1B}[2m", with: "").replacing("\u{1B}[0m", with: "")
  }
}
