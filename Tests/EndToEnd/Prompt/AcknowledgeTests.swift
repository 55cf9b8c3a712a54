import AttestRules
import Testing

@Suite("Acknowledging a policy")
struct AcknowledgeTests {
  @Test("Whoever reads to the end and types their name gets a receipt with entry and hash")
  func receipt() throws {
    let school = try School()
    let session = try school.session("acknowledge", "POL")
    try session.readToTheEnd().type("Siân Jones\r")
    try session.expect("Thank you.").expect("Your receipt")
    #expect(try session.end() == .exited(0))
    #expect(session.isAsBefore)

    let record = try #require(try school.records().last)
    #expect(record.satisfies && record.evidence == .prompt && record.seconds != nil)
    let entry = try #require(try school.lastEntry())
    #expect(entry.kind == "acknowledge" && record.number.entry == entry.entry)
    #expect(session.text.contains(entry.hash.hex))
    #expect(try school.register().verify().verdict == .intact)
  }

  @Test(
    "Case, spacing and accents of the name are forgiven",
    arguments: ["sian jones", "  SIÂN   JONES ", "sianjones", "Sia\u{302}n Jones"])
  func forgiven(name: String) throws {
    let school = try School()
    let session = try school.session("acknowledge")
    try session.readToTheEnd().type("\(name)\r")
    try session.expect("Your receipt")
    #expect(try session.end() == .exited(0))
  }

  @Test("Three wrong names record nothing")
  func wrongName() throws {
    let school = try School()
    let session = try school.session("acknowledge")
    try session.readToTheEnd()
    for _ in 1...2 {
      session.type("Sian Evans\r")
      try session.expect("The register has you as").expect("Your name:")
    }
    session.type("yes\r")
    try session.expect("nothing was recorded")
    #expect(try session.end() == .exited(1))
    #expect(try school.records().isEmpty)
  }

  @Test("A no is recorded with its reason and satisfies nothing")
  func declined() throws {
    let school = try School()
    let session = try school.session("acknowledge")
    try session.readToTheEnd().type("no\r")
    try session.expect("Your reason").type("Section 3 is not clear.\r")
    try session.expect("[y/N]").type("y\r")
    try session.expect("you have declined version V1").expect("Your receipt")
    #expect(try session.end() == .exited(1))
    let record = try #require(try school.records().last)
    #expect(!record.satisfies && record.note == "Section 3 is not clear.")
    #expect(try school.register().reading(of: "POL").standing.heldUntil == nil)
  }

  @Test("Whoever thinks again after saying no is asked for the name once more")
  func thoughtAgain() throws {
    let school = try School()
    let session = try school.session("acknowledge")
    try session.readToTheEnd().type("no\r")
    try session.expect("Your reason").type("\r")
    try session.expect("[y/N]").type("\r")
    try session.expect("Your name:").type("Sian Jones\r")
    try session.expect("Your receipt")
    #expect(try school.records().map(\.satisfies) == [true])
  }

  @Test("Opened is not read: leaving before the last page records nothing")
  func leftEarly() throws {
    let school = try School()
    let session = try school.session("acknowledge")
    try session.expect("whole text follows").expect("q: stop").type("\r")
    try session.expect("page 1 of 3").expect("q: stop").type("\r")
    try session.expect("page 2 of 3").expect("q: stop").type("q")
    try session.expect("nothing was recorded")
    #expect(try session.end() == .exited(1))
    #expect(try school.records().isEmpty)
  }

  @Test("Keys typed ahead neither turn pages nor sign")
  func typedAhead() throws {
    let school = try School()
    let session = try school.session("acknowledge")
    session.type("\r\r\r\r\r\r\rSian Jones\r")
    try session.expect("whole text follows").expect("q: stop").type("\r\r\r\r\r\rSian Jones\r")
    try session.expect("page 1 of 3").expect("q: stop").type("\r")
    try session.expect("page 2 of 3").expect("q: stop").type("\r")
    try session.expect("page 3 of 3").expect("q: stop").type("\rSian Jones\r")
    try session.expect("Your name:").control("c")
    #expect(try session.end() == .exited(130))
    #expect(try school.records().isEmpty)
  }

  @Test("Reading much faster than anybody reads is remarked on kindly, and may be signed")
  func quick() throws {
    let school = try School()
    let session = try school.session("acknowledge")
    try session.readToTheEnd()
    #expect(session.text.contains("You were quick: "))
    session.type("Sian Jones\r")
    try session.expect("Your receipt")
  }

  @Test("Without a terminal it refuses and records nothing")
  func noTerminal() throws {
    let school = try School()
    let run = try school.run("acknowledge", "POL")
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(try school.records().isEmpty)
  }

  @Test("A terminal to read from is not enough: what is shown must reach one too")
  func outputElsewhere() throws {
    let school = try School()
    let script = "attest acknowledge > /dev/null; echo code $?"
    let session = try TerminalSession(program: "/bin/sh", ["-c", script], environment: school.environment)
    try session.expect("standard output is not").expect("code 64")
  }
}
