import Foundation
import Testing

@testable import AttestMail

/// A directory of its own with a shell script that stands for sendmail; gone when the test is.
final class FakeSendmail {
  let directory: URL
  var program: String { directory.appending(path: "sendmail").path }

  init(_ script: String) throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "attest-mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    // A shell writes it: were it open for writing here, a program that another test starts meanwhile would hold it
    // open too, and Linux runs nothing that is open for writing.
    let (shell, source) = (Process(), Pipe())
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "cat > \"$0\" && chmod 755 \"$0\"", program]
    shell.standardInput = source
    try shell.run()
    try source.fileHandleForWriting.write(
      contentsOf: Data("#!/bin/sh\ncd '\(directory.path)'\n\(script)\n".utf8))
    try source.fileHandleForWriting.close()
    shell.waitUntilExit()
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  func deliver(_ message: Message = Sample.message(), deadline: Int = 30) throws -> Delivery {
    try withExtendedLifetime(self) {
      try Sendmail(program: program, spool: directory.path, deadlineSeconds: deadline).deliver(message)
    }
  }

  func written(_ name: String) throws -> String {
    try String(contentsOf: directory.appending(path: name), encoding: .utf8)
  }
}

@Suite struct SendmailTests {
  @Test func `the message arrives whole, and the arguments are exactly these`() throws {
    let fake = try FakeSendmail("for a in \"$@\"; do echo \"[$a]\"; done > arguments\ncat > message")
    let message = Sample.message(plain: String(repeating: "Siân\n", count: 50_000))
    #expect(try fake.deliver(message) == .handedOver)
    #expect(
      try fake.written("arguments") == "[-i]\n[-f]\n[attest@school.example]\n[--]\n[ann@school.example]\n")
    #expect(try fake.written("message") == text(message.bytes))
  }

  @Test func `nothing is left in the spool`() throws {
    let fake = try FakeSendmail("exit 75")
    _ = try fake.deliver()
    #expect(try FileManager.default.contentsOfDirectory(atPath: fake.directory.path) == ["sendmail"])
  }

  @Test func `the environment has no more than three variables of ours`() throws {
    let fake = try FakeSendmail("/usr/bin/env > environment")
    setenv("ATTEST_SECRET", "x", 1)
    #expect(try fake.deliver() == .handedOver)
    let names = try fake.written("environment").split(separator: "\n").map { $0.prefix { $0 != "=" } }
    // The shell that plays sendmail adds some of its own.
    #expect(Set(names).subtracting(["PWD", "OLDPWD", "SHLVL", "_"]) == ["PATH", "LC_ALL", "HOME"])
  }

  @Test func `no descriptor of ours is open in sendmail`() throws {
    let fake = try FakeSendmail("ls -l /proc/$$/fd > descriptors")
    let open = FileHandle(forReadingAtPath: "/etc/passwd")
    let leaky = dup(open?.fileDescriptor ?? 0)
    defer { close(leaky) }
    #expect(try fake.deliver() == .handedOver)
    #expect(try !fake.written("descriptors").contains("passwd"))
  }

  @Test func `signals are neither blocked nor ignored in sendmail`() throws {
    let fake = try FakeSendmail("grep -E '^Sig(Blk|Ign)' /proc/self/status > signals")
    #expect(try fake.deliver() == .handedOver)
    let masks = try fake.written("signals").split(separator: "\n").map { line in
      try #require(UInt64(line.split(separator: "\t")[1], radix: 16))
    }
    // The C library keeps two signals to itself, and nobody can set those.
    let ownedByLibrary: UInt64 = 0x1_8000_0000
    #expect(masks.map { $0 & ~ownedByLibrary } == [0, 0])
  }

  @Test(arguments: [Int32(0), 64, 65, 67, 69, 75, 76, 78, 127])
  func `an exit code means what the table says`(code: Int32) throws {
    let fake = try FakeSendmail("echo 'went so' >&2; exit \(code)")
    #expect(try fake.deliver() == Delivery(exitCode: code, said: "went so"))
  }

  @Test func `an end by a signal may pass`() throws {
    let fake = try FakeSendmail("kill -9 $$")
    #expect(try fake.deliver() == .tryAgain(DeliveryProblem(cause: .signal(9), said: "")))
  }

  @Test func `a hang is stopped with all that it started, even where it will not listen`() throws {
    let fake = try FakeSendmail(
      "trap '' TERM\nsleep 600 & echo $! > child\necho 'still here' >&2\nwait; wait; wait; sleep 600")
    let delivery = try fake.deliver(deadline: 3)
    #expect(delivery == .tryAgain(DeliveryProblem(cause: .hang(seconds: 3), said: "still here")))
    let child = try #require(pid_t(try fake.written("child").trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(hasEnded(child, withinSeconds: 20))
  }

  /// Whether a process ends in time; one that is dead and that nobody collects has ended.
  private func hasEnded(_ process: pid_t, withinSeconds seconds: Int) -> Bool {
    for _ in 0..<(seconds * 20) {
      let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      guard let state, !state.contains(") Z"), !state.contains(") X") else { return true }
      usleep(50_000)
    }
    return false
  }

  @Test func `a process left behind with our pipe open does not hold us up, and is left alone`() throws {
    let fake = try FakeSendmail("sleep 600 & echo $! > child\nexit 0")
    #expect(try fake.deliver() == .handedOver)
    let child = try #require(pid_t(try fake.written("child").trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(child, 0) == 0)
    kill(child, SIGKILL)
  }

  @Test func `delivery leaves no descriptor open, however it goes`() throws {
    func open() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
    let sendmail = try Sendmail(program: "/bin/true")
    let missing = try Sendmail(program: "/nonexistent/sendmail")
    let before = try open()
    for _ in 1...300 {
      #expect(sendmail.deliver(Sample.message()) == .handedOver)
      _ = missing.deliver(Sample.message())
    }
    // Other tests open and close files meanwhile, but not hundreds.
    #expect(try open() < before + 100)
  }

  @Test func `a flood of output is let go of but for its beginning`() throws {
    let fake = try FakeSendmail("head -c 3000000 /dev/zero | tr '\\0' x; exit 65")
    let delivery = try fake.deliver()
    #expect(delivery.problem?.cause == .exitCode(65))
    #expect(delivery.problem?.said.count == 300)
  }

  @Test func `a program that is not there may be there later`() throws {
    let sendmail = try Sendmail(program: "/nonexistent/sendmail")
    #expect(
      sendmail.deliver(Sample.message()) == .misconfigured(DeliveryProblem(cause: .notStarted(ENOENT), said: "")))
  }

  @Test func `a spool that is not there may be there later`() throws {
    let sendmail = try Sendmail(program: "/bin/true", spool: "/nonexistent")
    #expect(
      sendmail.deliver(Sample.message()) == .tryAgain(DeliveryProblem(cause: .notSpooled(ENOENT), said: "")))
  }

  @Test(arguments: ["", "sendmail", "./sendmail", "/bin/true\0x"])
  func `a program without its whole path is refused`(program: String) {
    #expect(throws: SendmailPathError(found: program)) { try Sendmail(program: program) }
  }
}
