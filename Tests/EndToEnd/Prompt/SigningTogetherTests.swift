import Attest
import AttestRules
import Testing

@Suite("Signing while others write")
struct SigningTogetherTests {
  @Test("Two who sign while rosters are imported both get their receipt, and nothing is lost")
  func together() throws {
    let school = try School()
    let sessions = [try school.session("acknowledge"), try school.session("acknowledge")]
    for session in sessions { try session.readToTheEnd() }
    try school.scratch.write(School.roster(of: 3_000), to: "people.csv")
    let importEnd = try school.importing("people.csv")
    for session in sessions { session.type("Sian Jones\r") }
    for session in sessions {
      try session.expect("Your receipt")
      #expect(try session.end() == .exited(0))
    }
    #expect(try importEnd() == .exited(0))
    #expect(try school.records().map(\.satisfies) == [true, true])
    #expect(try school.register().verify().verdict == .intact)
  }

  @Test("A reader holds nothing: others write while somebody reads")
  func readerHoldsNothing() throws {
    let school = try School()
    let session = try school.session("acknowledge")
    try session.expect("whole text follows").expect("q: stop").type("\r")
    try session.expect("page 1 of 3")
    try school.enrol(["2001,Gwen,Price,,staff,MAIN,2024-09-01"], daysAgo: 0)
    session.control("c")
    #expect(try session.end() == .exited(130))
  }

  @Test("Whoever cannot write for long because somebody else does may try again, and loses nothing")
  func busy() throws {
    let school = try School()
    let session = try school.session("acknowledge")
    try session.readToTheEnd()
    try school.whileWriting {
      session.type("Sian Jones\r")
      try session.expect("Somebody else is writing").expect("[Y/n]")
    }
    session.type("\r")
    try session.expect("Your receipt")
    #expect(try session.end() == .exited(0))
    #expect(try school.records().count == 1)
  }

  @Test("Whoever does not want to try again is told that nothing was recorded, with exit 75")
  func givenUp() throws {
    let school = try School()
    let session = try school.session("acknowledge")
    try session.readToTheEnd()
    try school.whileWriting {
      session.type("Sian Jones\r")
      try session.expect("Somebody else is writing").expect("[Y/n]").type("n\r")
      #expect(try session.end() == .exited(75))
    }
    #expect(session.isAsBefore)
    #expect(try school.records().isEmpty)
  }

  @Test("A version published while somebody reads is named after they have signed")
  func publishedMeanwhile() throws {
    let school = try School()
    let session = try school.session("acknowledge")
    try session.readToTheEnd()
    try school.publish("V2", School.policy(third: "Ask twice."), daysAgo: 0)
    session.type("Sian Jones\r")
    try session.expect("Your acknowledgement of V1 is recorded.")
    try session.expect("While you read, version V2 was published")
    #expect(try session.end() == .exited(0))
    let record = try #require(try school.records().last)
    #expect(record.version == 0)
  }
}
