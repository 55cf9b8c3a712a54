import Foundation
import Testing

/// The set-up for many people, with the real sudo and a real sshd, and people who try to get in as somebody else.
@Suite(
  "A machine that many people share", .serialized, .onASharedMachine,
  .enabled(if: SharedMachine.isWanted, "\(SharedMachine.obstacle ?? "")"))
struct SharedMachineTests {
  @Test("through sudo", arguments: SudoAttempts.all)
  func sudo(attempt: Attempt) throws { try check(attempt) }

  @Test("over ssh", arguments: SSHAttempts.all)
  func ssh(attempt: Attempt) throws { try check(attempt) }

  /// Makes an attempt, and looks at what came of it: what was said, what was seen, and who is in the audit chain.
  private func check(_ attempt: Attempt) throws {
    let machine = try #require(SharedMachine.current)
    let outcome = try machine.run(attempt.script, as: attempt.person, holding: attempt.role)
    let told = "\(attempt.script)\nended with \(outcome.code):\n\(outcome.text)"
    #expect(attempt.codes.contains(outcome.code), "\(told)")
    #expect(attempt.says.isEmpty || outcome.text.contains(attempt.says), "\(told)")
    #expect(!outcome.text.contains(SharedMachine.secret) || attempt.role != nil, "\(told)")
    #expect(!outcome.text.contains("uid="), "a shell ran id: \(told)")
  }

  @Test("an open folder is believed no more")
  func openFolder() throws {
    let machine = try #require(SharedMachine.current)
    defer { _ = try? Shell.run(["/usr/bin/chmod", "0700", SharedMachine.folder]) }
    try Shell.need("/usr/bin/chmod", "0750", SharedMachine.folder)
    for line in ["$S whoami", "$S csv show $FOLDER/organisation.json", "$SSH whoami"] {
      let outcome = try machine.run(line)
      #expect(outcome.code == 77 && outcome.text.contains("mode 0700"), "\(line)\n\(outcome.text)")
    }
  }

  @Test("root who calls sudo is nobody")
  func root() throws {
    let outcome = try Shell.run(["/usr/bin/sudo", "-n", "-u", SharedMachine.service, SharedMachine.program, "whoami"])
    #expect(outcome.code == 77 && outcome.text.contains("nobody in particular"), "\(outcome.text)")
  }
}
