import Testing

@Suite("Applying for an account at a terminal")
struct AccountPromptTests {
  private let scratch: Scratch

  /// A register with two people, one login having every role.
  init() throws {
    scratch = try Scratch()
    try scratch.write(
      "{\"name\": \"Afon Trust\", \"requirements\": [{\"code\": \"READ\", \"policy\": \"SM\", "
        + "\"from\": \"2025-09-01\", \"renewal\": \"once\", \"gates\": true}]}", to: "organisation.json")
    try scratch.write(
      """
      person_number,given_name,family_name,login,category,site,start
      1001,Ann,Lee,ann,staff,HOLLIN,2025-01-01
      1002,Bob,Ray,bob,staff,HOLLIN,2025-01-01

      """, to: "staff.csv")
    let script = "attest init && attest role grant hr $(id -un) && attest people import staff.csv"
    let made = try Run(
      "/bin/sh", ["-c", script],
      environment: Binary.environment(["ATTEST_DATA": scratch.path]),
      in: scratch.path)
    #expect(made.code == 0, "\(made.errors)")
  }

  private func session(_ arguments: String...) throws -> TerminalSession {
    try TerminalSession(
      program: Binary.path, arguments, columns: 100, environment: ["ATTEST_DATA": scratch.path],
      in: scratch.path)
  }

  @Test("What is not given is asked for, wrong answers again")
  func asks() throws {
    let session = try session("account", "apply", "--platform", "Facebook", "--aim", "News")
    try session.expect("Which handle or address?").type("@Afon\r")
    try session.expect("For which site? Its code:").type("HOLLIN\r")
    try session.expect("Whom is it meant for?").type("\r")
    try session.expect("An answer is needed here.").expect("Whom is it meant for?").type("Families\r")
    try session.expect("How will it be promoted?").type("Posters\r")
    try session.expect("Can everybody follow it?").type("y\r")
    try session.expect("Who leads it?").type("zoe\r")
    try session.expect("Nobody has the number, the login or the name “zoe”.").expect("Who leads it?").type(
      "ann\r")
    try session.expect("Who else runs it?").type("bob ray\r")
    try session.expect("Who else runs it?").type("\r")
    try session.expect("Ann Lee (1001)").expect("not eligible").expect("READ: never done")
    try session.expect("Apply for @Afon?").type("y\r")
    try session.expect("applied for").expect("Before SLT can approve it:")
    #expect(try session.end() == .exited(0))
    #expect(session.isAsBefore)
  }

  @Test("Ctrl-C at a question records nothing")
  func interrupted() throws {
    let session = try session("account", "apply", "--platform", "Facebook")
    try session.expect("Which handle or address?").control("c")
    #expect(try session.end() == .exited(130))
    let list = try Run.attest("account", "list", environment: ["ATTEST_DATA": scratch.path])
    #expect(list.output == "No accounts.\n")
  }
}
