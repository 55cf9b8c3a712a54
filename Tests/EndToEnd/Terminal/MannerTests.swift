import Testing

@Suite("What a terminal is spared")
struct MannerTests {
  /// Everything that the check shows, answered to its end.
  private func everything(_ environment: [String: String], columns: Int = 80) throws -> String {
    let session = try TerminalSession("terminal-check", columns: columns, environment: environment)
    try session.expect("q").type("q\r")
    try session.expect("anything:").type("hello\r")
    try session.expect("[y/n]").type("y\r")
    try session.expect("Number:").type("2\r")
    try session.expect("Numbers:").type("1 3\r")
    try session.expect("Jones:").type("Siân Jones\r")
    try session.expect("Done.")
    #expect(try session.end() == .exited(0))
    #expect(session.isAsBefore)
    return session.text
  }

  @Test("An ordinary terminal gets colours")
  func colours() throws {
    #expect(try everything([:]).contains("\u{1B}[32m"))
  }

  @Test("NO_COLOR leaves every colour out")
  func noColour() throws {
    let text = try everything(["NO_COLOR": "1"])
    #expect(!text.contains("m\u{1B}") && !text.contains("\u{1B}[1m") && !text.contains("\u{1B}[32m"))
  }

  @Test("TERM=dumb gets no escape sequence at all")
  func dumb() throws {
    #expect(try !everything(["TERM": "dumb"]).contains("\u{1B}"))
  }

  @Test("A screen reader gets no cursor movement", arguments: ["ATTEST_SCREEN_READER", "ACCESSIBLE"])
  func screenReader(variable: String) throws {
    let text = try everything([variable: "1"])
    let sequences = text.split(separator: "\u{1B}[").dropFirst()
    #expect(!sequences.isEmpty)
    #expect(sequences.allSatisfy { $0.drop { $0.isNumber || $0 == ";" }.first == "m" })
    #expect(text.contains("Page 1 of 2. Enter: on. b: back. q: stop. "))
  }

  @Test("The whole conversation works at 40 columns")
  func narrow() throws {
    #expect(try everything([:], columns: 40).contains("You chose 1 and 3."))
  }

  @Test("Without a terminal the check refuses with 64 and says which stream is to blame")
  func refused() throws {
    let run = try Run.attest("terminal-check")
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("standard input is not one"))
  }

  @Test("Wrong answers are asked again")
  func askedAgain() throws {
    let session = try TerminalSession("terminal-check", "choose")
    try session.expect("Number:").type("7\r")
    try session.expect("from 1 to 3").expect("Number:").type("x\r")
    try session.expect("from 1 to 3").expect("Number:").type(" 3 \r")
    try session.expect("You chose 3.")
  }

  @Test("What is typed comes back escaped, and bytes that are not text are asked for again")
  func escaped() throws {
    let session = try TerminalSession("terminal-check", "text")
    try session.expect("anything:").type("a\u{202E}b\r")
    try session.expect("You typed: a\\u{202E}b")
    #expect(try session.end() == .exited(0))
  }
}
