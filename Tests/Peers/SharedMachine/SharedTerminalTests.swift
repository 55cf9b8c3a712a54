import Foundation
import Testing

extension SharedMachineTests {
  /// Each way in, with a terminal.
  enum WayIn: String, CaseIterable, Sendable {
    case sudo = "$S"
    case ssh = "$SSH -tt"
  }

  private func atTerminal(
    _ way: WayIn, _ words: String, before: String = "", _ steps: [AtTerminal.Step]
  ) throws -> AtTerminal.Outcome {
    let machine = try #require(SharedMachine.current)
    let variables = machine.environment.map { "\($0)=\($1)" }
    let script = "cd ~ && \(before) exec \(way.rawValue) \(words)"
    return try AtTerminal.run(
      ["/usr/sbin/runuser", "-u", SharedMachine.alice, "--", "/usr/bin/env", "TERM=xterm"] + variables
        + ["/bin/sh", "-c", script], steps)
  }

  @Test("the pager and the prompt start nothing, whatever is typed or set", arguments: WayIn.allCases)
  func escapes(way: WayIn) throws {
    let keys = [
      "!touch marked-by-pager\r", "v", "|touch marked\r", ":!id\r", "s/tmp/x\r", "E/etc/passwd\r", "h", "b", "q",
    ]
    let traps = ["less", "more", "vi", "editor", "sendmail", "sh", "stty"].map {
      "printf '#!/bin/sh\\ntouch /home/\(SharedMachine.alice)/marked-by-\($0)\\n' > bin/\($0); chmod 755 bin/\($0);"
    }
    let outcome = try atTerminal(
      way, "acknowledge P",
      before: "mkdir -p bin; \(traps.joined()) export PATH=$HOME/bin:$PATH PAGER=$HOME/bin/less EDITOR=$HOME/bin/vi "
        + "VISUAL=$HOME/bin/vi LESSOPEN='|touch marked-by-less';",
      [.expect("page 1")] + keys.map { .type($0) } + [.pause, .end])
    #expect(outcome.results.first == .happened(true), "\(outcome.seen)")
    #expect(!outcome.seen.contains("uid="), "\(outcome.seen)")
    let marks = try Shell.run(["/bin/sh", "-c", "ls /home/\(SharedMachine.alice) /srv/attest-peer / | grep marked"])
    #expect(marks.text == "")
  }

  @Test("a process with lent rights has nothing of the caller's open, and writes no core", arguments: WayIn.allCases)
  func descriptors(way: WayIn) throws {
    let outcome = try atTerminal(
      way, "acknowledge P", before: "ulimit -c unlimited; exec 7</etc/passwd 9>here;",
      [.expect("page 1"), .look, .type("\u{1C}"), .end])
    guard case .process(let seen) = outcome.results[1] else {
      Issue.record("no process of the account:\n\(outcome.seen)")
      return
    }
    #expect(seen.files.values.allSatisfy { !$0.contains("/etc/passwd") && !$0.contains("here") }, "\(seen)")
    #expect(seen.cores == "0" && !seen.isDumped && seen.folder == "/", "\(seen)")
    for folder in ["/", "/home/\(SharedMachine.alice)", SharedMachine.folder] {
      #expect(!(try FileManager.default.contentsOfDirectory(atPath: folder).contains { $0.hasPrefix("core") }))
    }
  }

  @Test("the caller can neither look into the process nor send it signals", arguments: WayIn.allCases)
  func proc(way: WayIn) throws {
    let asAlice = ["/usr/sbin/runuser", "-u", SharedMachine.alice, "--"]
    let tries = [
      ["/usr/bin/cat", "/proc/{pid}/environ"], ["/usr/bin/ls", "/proc/{pid}/fd"], ["/usr/bin/cat", "/proc/{pid}/mem"],
      ["/bin/kill", "-STOP", "{pid}"], ["/bin/kill", "-KILL", "{pid}"],
    ]
    let outcome = try atTerminal(
      way, "acknowledge P", [.expect("page 1")] + tries.map { .run(asAlice + $0) } + [.type("q"), .end])
    #expect(outcome.results.first == .happened(true), "\(outcome.seen)")
    for (words, result) in zip(tries, outcome.results.dropFirst()) {
      guard case .ran(let code, let text) = result else { continue }
      #expect(code != 0 && text.contains("ermi"), "\(words): \(code) \(text)")
    }
  }

  @Test("Ctrl-Z does not stop a process that others may have to wait for", arguments: WayIn.allCases)
  func suspend(way: WayIn) throws {
    let outcome = try atTerminal(
      way, "acknowledge P", [.expect("page 1"), .type("\u{1A}"), .pause, .look, .type("q"), .end])
    guard case .process(let seen) = outcome.results[3] else {
      Issue.record("no process of the account:\n\(outcome.seen)")
      return
    }
    #expect(seen.state != "T", "\(outcome.seen)")
  }

  @Test("somebody signs as themselves", arguments: WayIn.allCases)
  func sign(way: WayIn) throws {
    let machine = try #require(SharedMachine.current)
    let before = try machine.run("$S receipt").text
    let pages = (1...9).flatMap { [AtTerminal.Step.expect("page \($0) of 9"), .type("\r")] }
    let outcome = try atTerminal(
      way, "acknowledge P --again",
      [.expect("page 1 of 1"), .type("\r")] + pages
        + [.expect("Your name:"), .type("Alice Able\r"), .expect("is recorded"), .end])
    #expect(outcome.seen.contains("is recorded"), "\(outcome.seen)")
    let after = try machine.run("$S receipt").text
    #expect(after != before)
    #expect(try SharedMachine.asService("audit log").contains(SharedMachine.alice))
  }
}
