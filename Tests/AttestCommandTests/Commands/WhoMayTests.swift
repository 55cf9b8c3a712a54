import Attest
import Testing

@testable import AttestCommand

/// The table *Who may*, held for every role and every command there is.
@Suite("Who may use which command")
struct WhoMayTests {
  /// Somebody at the machine: a login that the table knows as a role, or a stranger.
  struct Visitor: CustomTestStringConvertible {
    let login: String
    let role: Role?
    var testDescription: String { login }

    /// How far they get with a permission; own records are those of somebody whom the register knows.
    func reach(of permission: Permission) -> Permission.Reach {
      guard let role else { return .none }
      let reach = permission.reach(of: role)
      return reach == .own && role != .staff ? .none : reach
    }
  }

  static let visitors =
    [Visitor(login: "ann", role: .staff), Visitor(login: "stranger", role: nil)]
    + Role.granted.map { Visitor(login: $0.rawValue, role: $0) }

  @Test(
    "a command is refused exactly to those whom the table does not name", arguments: visitors,
    RegisterFixture.WayIn.allCases)
  func table(visitor: Visitor, way: RegisterFixture.WayIn) throws {
    let fixture = try RegisterFixture()
    for verb in CommandTree.attest.verbs {
      guard let needed = verb.type.declaration.needs else { continue }
      let words = CommandLines.words(
        for: verb.path, verb.type.declaration, file: way == .home ? "nothing-like-it" : "-")
      if way == .sudoOrSSH, CommandLines.needsOwnRights(verb.type.declaration) {
        let outcome = fixture.run(words, as: visitor.login, through: way)
        #expect(outcome.code == .notPermitted && outcome.errors.contains("keeper"), "\(words)")
        continue
      }
      let isAllowed = visitor.reach(of: needed) != .none
      if isAllowed, CommandLines.hasNoEnd(verb.path) { continue }
      let outcome = fixture.run(words, as: visitor.login, through: way)
      let line = "\(visitor.login), \(way): attest \(words.joined(separator: " "))\n\(outcome.errors)"
      if outcome.code == .usage {
        // Whoever is at the prompt is looked at once there is a prompt.
        #expect(isAllowed || outcome.errors.contains("needs a terminal"), "\(line)")
      } else if isAllowed, visitor.role != .staff {
        // What is about oneself needs a person, whatever the role.
        let isNobody = outcome.errors.contains("Nobody in the register has the login")
        #expect(outcome.code != .notPermitted || isNobody, "\(line)")
      } else if !isAllowed {
        #expect(outcome.code == .notPermitted, "\(line)")
      }
    }
  }

  @Test("a refusal names every role that would be needed", arguments: visitors)
  func needed(visitor: Visitor) throws {
    let fixture = try RegisterFixture()
    for (line, permission) in [
      ("people import \(fixture.folder)/people.csv", Permission.keepRecords), ("role list", .administer),
      ("audit head", .audit),
      ("policy publish \(fixture.folder)/policy.md --code Q --label V1 --effective 2026-01-01", .publish),
    ] where visitor.reach(of: permission) == .none {
      let outcome = fixture.run(line, as: visitor.login)
      #expect(outcome.code == .notPermitted)
      for role in permission.rolesForAll { #expect(outcome.errors.contains(role.rawValue), "\(line)") }
    }
  }

  @Test(
    "staff read about themselves and about nobody else",
    arguments: [
      "people show PERSON", "status PERSON", "eligible PERSON", "explain PERSON READ", "people list",
      "export people", "export status", "export attestations", "export eligibility",
    ])
  func own(line: String) throws {
    let fixture = try RegisterFixture()
    let mine = fixture.run(line.replacing("PERSON", with: "1001"), as: "ann")
    #expect(mine.code == .done || mine.code == .no)
    #expect(mine.output.contains("1001") && !mine.output.contains("1002"), "\(mine.output)")
    if line.contains("PERSON") {
      for other in ["1002", "bob", "9999"] {
        #expect(fixture.run(line.replacing("PERSON", with: other), as: "ann").code == .notPermitted)
      }
    }
  }

  @Test("roles go with whoever leaves")
  func left() throws {
    let fixture = try RegisterFixture()
    fixture.run("role grant auditor bob", as: "administrator")
    #expect(fixture.run("audit head", as: "bob").code == .done)
    fixture.run("people leave bob --last 2025-01-01", as: "hr")
    #expect(fixture.run("audit head", as: "bob").code == .notPermitted)
  }
}
