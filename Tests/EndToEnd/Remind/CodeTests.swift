import AttestRules
import AttestStore
import Testing

@Suite("One-time codes at a shared terminal")
struct CodeTests {
  private func session(_ school: RemindSchool, _ code: String) throws -> TerminalSession {
    try school.settle()
    return try TerminalSession("acknowledge", "--code", code, environment: school.environment)
  }

  @Test("A volunteer reads, signs with their name, and gets a receipt; a second time the code opens nothing")
  func signs() throws {
    let school = try RemindSchool()
    try school.remind()
    let code = try #require(try school.code(of: "v1@afon.example"))
    let first = try session(school, code)
    try first.readToTheEnd().type("Siân Jones\r")
    try first.expect("Your receipt")
    #expect(try first.end() == .exited(0))
    let register = try school.register()
    let record = try #require(try register.dossier(of: register.find("V1")).records.last)
    #expect(record.evidence == .code && record.satisfies && record.seconds != nil)

    let second = try session(school, code)
    try second.expect("This code has been used.")
    #expect(try second.end() == .exited(77))
  }

  @Test("A wrong code opens nothing")
  func wrong() throws {
    let school = try RemindSchool()
    let session = try session(school, "7K3F-9XQ2-M4TB")
    try session.expect("This code opens nothing.")
    #expect(try session.end() == .exited(77))
  }
}
