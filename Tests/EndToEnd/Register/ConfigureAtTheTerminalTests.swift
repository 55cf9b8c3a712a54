import Testing

/// What the commands of the register look like on a terminal.
@Suite("The register on a terminal")
struct ConfigureAtTheTerminalTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(#"{"name": "School", "requirements": []}"#, to: "data/organisation.json")
    let made = try Run.attest("init", in: scratch.path)
    try #require(made.code == 0, "\(made.errors)")
    try scratch.write(
      #"{"name": "School", "minimumOperators": 3, "requirements": []}"#, to: "data/organisation.json")
  }

  private func size() throws -> String {
    let head = try Run.attest("audit", "head", in: scratch.path)
    return head.output.split(separator: "\n").dropFirst().first.map(String.init) ?? head.errors
  }

  @Test("a changed configuration is shown and asked about; yes applies it")
  func yes() throws {
    let terminal = try TerminalSession("configure", in: scratch.path)
    try terminal.expect("minimumOperators: 2 → 3").expect("Apply this?").type("y\r")
    #expect(try terminal.end() == .exited(0))
    #expect(try size() == "entries 2")
  }

  @Test("no changes nothing")
  func no() throws {
    let terminal = try TerminalSession("configure", in: scratch.path)
    try terminal.expect("Apply this?").type("n\r")
    #expect(try terminal.end() == .exited(1))
    #expect(try size() == "entries 1")
  }

  @Test("Ctrl-C at the question changes nothing, and leaves the terminal as it was")
  func interrupted() throws {
    let terminal = try TerminalSession("configure", in: scratch.path)
    try terminal.expect("Apply this?").control("c")
    #expect(try terminal.end() == .exited(130))
    #expect(terminal.isAsBefore)
    #expect(try size() == "entries 1")
  }

  @Test("a table wraps on a narrow terminal, and no line is wider")
  func narrow() throws {
    let terminal = try TerminalSession("audit", "log", columns: 40, rows: 12, in: scratch.path)
    #expect(try terminal.end() == .exited(0))
    #expect(terminal.text.contains("register.init"))
    #expect(terminal.screen.lines.allSatisfy { $0.count <= 40 })
  }
}
