import Testing

@testable import AttestStore

@Suite("The clock beside the chain")
struct ClockTests {
  private static let day: Int64 = 86_400_000

  private static func grant(_ login: String, at: Int64, in register: ScratchRegister, takesEarlier: Bool = false) throws
    -> Receipt?
  {
    try register.open().change(
      .roleGrant, by: ScratchRegister.actor, at: at, clock: "not synchronised", takesEarlier: takesEarlier
    ) { try $0.put(RoleRow(login: login, role: "hr")) }.receipt
  }

  private static func notes(_ register: ScratchRegister) throws -> [String] {
    var notes: [String] = []
    try register.open().forEachAuditLine { notes.append($0.note ?? "") }
    return notes
  }

  @Test("A clock that has gone on by more than a day is noted in the entry, with why it was believed")
  func forward() throws {
    let register = try ScratchRegister()
    _ = try Self.grant("amy", at: ScratchRegister.start + 3 * Self.day + 7_200_000, in: register)
    #expect(try Self.notes(register) == ["", "clock 3 days 2 hours after entry 1, not synchronised"])
    #expect(try register.open().verify().findings.isEmpty)
  }

  @Test("Within a day nothing is noted")
  func quiet() throws {
    let register = try ScratchRegister()
    _ = try Self.grant("amy", at: ScratchRegister.start + Self.day, in: register)
    #expect(try Self.notes(register) == ["", ""])
  }

  @Test("A change that writes nothing makes no entry, however far the clock has gone on")
  func nothing() throws {
    let register = try ScratchRegister()
    let made = try register.open().change(
      .roleGrant, by: ScratchRegister.actor, at: ScratchRegister.start + 9 * Self.day
    ) { _ in }
    #expect(made.receipt == nil)
    #expect(try register.open().head().size == 1)
  }

  @Test("A clock that stands before the last entry is refused, and believed only where that is said and noted")
  func backward() throws {
    let register = try ScratchRegister()
    let at = ScratchRegister.start - 600_000
    #expect(throws: ClockError(now: at, last: ScratchRegister.start)) {
      try Self.grant("amy", at: at, in: register)
    }
    _ = try Self.grant("amy", at: at, in: register, takesEarlier: true)
    #expect(try Self.notes(register) == ["", "clock 10 minutes before entry 1, not synchronised"])
    // What comes after is measured by the entry that was accepted.
    _ = try Self.grant("bob", at: at + 1, in: register)
    #expect(try register.open().verify().findings.isEmpty)
  }
}
