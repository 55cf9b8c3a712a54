import AttestRules
import Foundation
import Testing

@testable import Attest
@testable import AttestStore

@Suite struct OlderRegisterTests {
  @Test(arguments: [true, false])
  func `whoever comes first brings an older register up to date, and a copy of it stays`(writing: Bool) throws {
    let scratch = try ScratchOrganisation(Written.organisation([]), on: day("2026-03-10"))
    let path = "\(scratch.folder)/\(Register.fileName)"
    _ = try Store.create(
      path: path, actor: Actor(login: "head", person: nil, established: "test"), at: scratch.time.clock.now(),
      through: [.register]
    ) { try $0.put(RoleRow(login: "head", role: "administrator")) }
    let register = try Register(
      in: scratch.folder, as: ScratchOrganisation.head, clock: scratch.time.clock, writing: writing)
    #expect(register.roles == [.administrator])
    #expect(try register.accounts().lines.isEmpty)
    #expect(try register.verify().verdict == .intact)
    var lines: [AuditLine] = []
    try register.forEachAuditLine { lines.append($0) }
    #expect(lines.map(\.kind) == ["register.init", "register.migrate"])
    #expect(lines.last?.actor == "head")
    #expect(FileManager.default.fileExists(atPath: path + ".before-002"))
  }

  @Test func `an older register whose last entry is of next year waits for the clock to be accepted`() throws {
    let scratch = try ScratchOrganisation(Written.organisation([]), on: day("2027-03-10"))
    let path = "\(scratch.folder)/\(Register.fileName)"
    _ = try Store.create(
      path: path, actor: Actor(login: "head", person: nil, established: "test"), at: scratch.time.clock.now(),
      through: [.register]
    ) { try $0.put(RoleRow(login: "head", role: "administrator")) }
    scratch.time.move(to: day("2026-03-10"))
    #expect(throws: ClockError.self) { try scratch.open() }
    let asItIs = try Register(
      in: scratch.folder, as: ScratchOrganisation.head, clock: scratch.time.clock, writing: true,
      bringsUpToDate: false)
    #expect(try asItIs.acceptClock(reason: "battery") != nil)
    #expect(try asItIs.acceptClock(reason: "battery") == nil)
    #expect(try scratch.open().violations("chain", "clock").isEmpty)
  }
}
