import Glibc
import Testing

@Suite("Breaking off at a prompt")
struct InterruptionTests {
  /// Every way of asking, with a text that says it is waiting.
  static let parts = [
    ("pages", "q: stop"), ("text", "anything:"), ("confirm", "[y/n]"), ("choose", "Number:"),
    ("several", "Numbers:"), ("name", "Jones:"),
  ]

  @Test("Ctrl-C ends with 130 and leaves the terminal as it was", arguments: parts)
  func controlC(part: String, waiting: String) throws {
    let session = try TerminalSession("terminal-check", part)
    try session.expect(waiting).control("c")
    #expect(try session.end() == .exited(130))
    #expect(session.isAsBefore)
    #expect(!session.text.contains("Done."))
  }

  @Test("Ctrl-D ends with 130 and leaves the terminal as it was", arguments: parts)
  func controlD(part: String, waiting: String) throws {
    let session = try TerminalSession("terminal-check", part)
    try session.expect(waiting).control("d")
    #expect(try session.end() == .exited(130))
    #expect(session.isAsBefore)
  }

  @Test("A closed terminal ends the program", arguments: parts)
  func hangUp(part: String, waiting: String) throws {
    let session = try TerminalSession("terminal-check", part)
    try session.expect(waiting).hangUp()
    #expect(try session.end() == .exited(130))
  }

  @Test("A signal to stop leaves the terminal as it was", arguments: parts, [SIGTERM, SIGHUP, SIGQUIT])
  func told(part: (String, String), signal: Int32) throws {
    let session = try TerminalSession("terminal-check", part.0)
    try session.expect(part.1).send(signal: signal)
    #expect(try session.end() == .exited(130))
    #expect(session.isAsBefore)
  }

  @Test("The mode is changed while pages are shown, so that putting it back means something")
  func changed() throws {
    let session = try TerminalSession("terminal-check", "pages")
    try session.expect("q: stop")
    #expect(!session.isAsBefore)
    session.type("q")
    #expect(try session.end() == .exited(0))
    #expect(session.isAsBefore)
  }

  @Test("Ctrl-Z gives the shell its terminal back, and going on shows the page again")
  func stopped() throws {
    let script =
      "set -m; attest terminal-check pages; echo; stty -a | grep -qw -e -icanon || echo given back; fg"
    let session = try TerminalSession(program: "/bin/bash", ["-c", script], environment: [:])
    try session.expect("q: stop").control("z")
    try session.expect("given back")
    try session.expect("q: stop").type("\r")
    try session.expect("page 2 of 2").type("q")
    #expect(try session.end() == .exited(0))
    #expect(session.isAsBefore)
  }

  @Test("Ctrl-Z where no shell could wake the program changes nothing")
  func suspended() throws {
    let session = try TerminalSession("terminal-check", "pages")
    try session.expect("q: stop").control("z")
    try session.expect("q: stop").type("q")
    #expect(try session.end() == .exited(0))
    #expect(session.isAsBefore)
  }
}
