import Testing

@Suite("Sheets to print")
struct SheetOutputTests {
  /// A school in which a volunteer without an address has something due, for which nobody else is to be told.
  private func school() throws -> RemindSchool {
    let school = try RemindSchool()
    let started = try school.register().today.adding(days: -10)
    try school.scratch.write(
      """
      person_number,given_name,family_name,email,category,site,start
      P1,Bo,Lee,,volunteer,MAIN,\(started)

      """, to: "paper.csv")
    let run = try Run.attest("people", "import", "\(school.scratch.path)/paper.csv", environment: school.environment)
    try #require(run.code == 0, "\(run.errors)")
    return school
  }

  private func states(_ school: RemindSchool) throws -> [String] {
    try school.register().reminderLog().filter { $0.person?.text == "P1" }.map(\.state)
  }

  @Test("Sheets that do not fit on the disk do not count as printed", .enabled(if: RemindSchool.isWorkingDay))
  func fullDisk() throws {
    let school = try school()
    let script = "'\(Binary.path)' remind letters > /dev/full"
    let run = try Run("/bin/sh", ["-c", script], environment: Binary.environment(school.environment))
    #expect(run.code == 74)
    #expect(try states(school).isEmpty)
    let again = try Run.attest("remind", "letters", environment: school.environment)
    #expect(again.code == 0 && again.output.contains("Bo Lee, MAIN"))
    #expect(try states(school) == ["printed"])
  }

  @Test("Sheets do not go to a terminal, where they would count as printed and be lost")
  func terminal() throws {
    let school = try school()
    let session = try TerminalSession("remind", "letters", environment: school.environment)
    try session.expect("Give --out FILE")
    #expect(try session.end() == .exited(64))
    #expect(try states(school).isEmpty)
  }
}
