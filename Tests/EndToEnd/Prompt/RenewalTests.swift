import Testing

@Suite("Acknowledging once more")
struct RenewalTests {
  @Test("What changed since the version acknowledged last is shown before the text")
  func changes() throws {
    let school = try School()
    try school.acknowledge(daysAgo: 300)
    let text = School.policy(third: "Ask before you open an account, and name two operators.")
    try school.publish("V2", text, daysAgo: 20, summary: "Every account has two operators.")
    let session = try school.session("acknowledge", environment: ["NO_COLOR": "1"])
    try session.expect("What changed since V1, which you acknowledged on")
    try session.expect("V2: Every account has two operators.")
    try session.expect("~ Ask before you open an [-account.-] {+account, and name two operators.+}")
    try session.readToTheEnd().type("Sian Jones\r")
    try session.expect("READ is done: it counts until")
    #expect(try session.end() == .exited(0))
  }

  @Test("What still counts is not signed again: it says until when, and offers to read")
  func settled() throws {
    let school = try School()
    try school.acknowledge(daysAgo: 30)
    let session = try school.session("acknowledge")
    try session.expect("that counts until").expect("You can renew it from").expect("[y/N]").type("\r")
    #expect(try session.end() == .exited(0))
    #expect(try school.records().count == 1)
  }

  @Test("Reading again what still counts records nothing")
  func readAgain() throws {
    let school = try School()
    try school.acknowledge(daysAgo: 30)
    let session = try school.session("acknowledge", rows: 60)
    try session.expect("[y/N]").type("y\r")
    try session.expect("Nothing has changed since").expect("q: stop").type("\r")
    try session.expect("page 1 of 1").expect("q: stop").type("\r")
    try session.expect("nothing more to do")
    #expect(try session.end() == .exited(0))
    #expect(try school.records().count == 1)
  }

  @Test("On request it is signed again although it still counts")
  func again() throws {
    let school = try School()
    try school.acknowledge(daysAgo: 30)
    let session = try school.session("acknowledge", "--again")
    try session.readToTheEnd().type("Sian Jones\r")
    try session.expect("Your receipt")
    #expect(try session.end() == .exited(0))
    #expect(try school.records().count == 2)
  }

  @Test("Within the window it is renewed without being asked whether to")
  func window() throws {
    let school = try School()
    try school.acknowledge(daysAgo: 350)
    let session = try school.session("acknowledge")
    try session.expect("What you acknowledged before counts until")
    try session.readToTheEnd().type("Sian Jones\r")
    try session.expect("Your receipt")
    #expect(try school.records().count == 2)
  }
}
