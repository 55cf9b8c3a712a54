import Testing

@Suite("Breaking off an acknowledgement")
struct BreakingOffTests {
  /// Where somebody can break off: what is shown there, and what to type to go on from there.
  static let stages: [(shown: String, next: String)] = [
    ("whole text follows", "\r"), ("page 1 of 3", "\r"), ("page 2 of 3", "\r"), ("page 3 of 3", "\r"),
    ("Your name:", "no\r"), ("Your reason", "because\r"), ("[y/N]", ""),
  ]

  /// A terminal on which somebody has come as far as a stage.
  private func session(_ school: School, at stage: Int) throws -> TerminalSession {
    let session = try school.session("acknowledge")
    for (place, (shown, next)) in Self.stages.prefix(stage + 1).enumerated() {
      try session.expect(shown)
      if place < 4 { try session.expect("q: stop") }
      if place < stage { session.type(next) }
    }
    return session
  }

  @Test("Ctrl-C at any point records nothing and leaves the terminal as it was", arguments: 0..<7)
  func controlC(stage: Int) throws {
    let school = try School()
    let before = try school.entries()
    let session = try session(school, at: stage)
    session.control("c")
    try session.expect("Nothing was recorded.")
    #expect(try session.end() == .exited(130))
    #expect(session.isAsBefore)
    #expect(try school.entries() == before)
  }

  @Test("Closing the terminal at any point records nothing", arguments: 0..<7)
  func hangUp(stage: Int) throws {
    let school = try School()
    let before = try school.entries()
    let session = try session(school, at: stage)
    session.hangUp()
    #expect(try session.end() == .exited(130))
    #expect(try school.entries() == before)
  }
}
