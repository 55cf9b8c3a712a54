import Attest
import Testing

@testable import AttestCommand

/// Messages name people on a terminal, and in a log only when that was asked for.
@Suite struct HiddenValueTests {
  @Test func `what is somebody's is hidden, and the rest of the line stays`() {
    let line: Line =
      "\("Warning:", .yellow) \(personal: "Siân", .bold) left, \(personal: "sian@x", hidden: "an address")."
    #expect(line.plain == "Warning: Siân left, sian@x.")
    #expect(line.withoutPersonal.plain == "Warning: [hidden] left, an address.")
    #expect(Line("  \(line)").styled(.dim).withoutPersonal.plain == "  Warning: [hidden] left, an address.")
    #expect((line + " 3").isPersonal && !line.withoutPersonal.isPersonal)
  }

  @Test func `a terminal shows it, a pipe does not, and who asks for it gets it`() {
    #expect(Manner(isTerminal: true) { _ in nil }.showsPersonal)
    #expect(!Manner(isTerminal: false) { _ in nil }.showsPersonal)
    #expect(Manner(isTerminal: false) { $0 == "ATTEST_SHOW_VALUES" ? "1" : nil }.showsPersonal)
  }

  @Test func `a bad row is told by its place, without what stands there`() throws {
    let fixture = try RegisterFixture()
    try fixture.write(
      "person_number,given_name,family_name,email,category,site,start\n"
        + "1003,Zoe,Zuckerman,zoe at home,staff,S,2019-09-01\n", to: "bad.csv")
    let outcome = fixture.run("people import \(fixture.folder)/bad.csv", as: "hr")
    #expect(outcome.errors.contains("bad.csv:2:20: email: [hidden] is not an e-mail address"))
    #expect(outcome.errors.contains("ATTEST_SHOW_VALUES=1"))
    for value in ["zoe", "Zoe", "Zuckerman"] { #expect(!outcome.errors.contains(value)) }
  }

  @Test func `rows that contradict each other do not quote each other`() throws {
    let fixture = try RegisterFixture()
    try fixture.write(
      "person_number,given_name,family_name,category,site,post,start\n"
        + "1003,Zoe,Zuckerman,staff,S,A,2019-09-01\n1003,Zoe,Zimmer,staff,S,B,2019-09-01\n", to: "bad.csv")
    let outcome = fixture.run("people import \(fixture.folder)/bad.csv", as: "hr")
    #expect(outcome.errors.contains("is not what line 2 says of the same person: make the rows agree"))
    for value in ["Zuckerman", "Zimmer"] { #expect(!outcome.errors.contains(value)) }
  }

  @Test func `people who share a name are told apart by number`() throws {
    let fixture = try RegisterFixture()
    let outcome = fixture.run("people show b", as: "hr")
    #expect(outcome.code == .done || !outcome.errors.contains("Baker"))
    try fixture.write(
      "person_number,given_name,family_name,category,site,start\n1003,Bob,Brown,staff,S,2019-09-01\n", to: "more.csv")
    #expect(fixture.run("people import \(fixture.folder)/more.csv", as: "hr").code == .done)
    let several = fixture.run("people show Bob", as: "hr")
    #expect(several.errors.contains("1002") && several.errors.contains("1003"))
    #expect(!several.errors.contains("Baker") && !several.errors.contains("Brown"))
  }
}
