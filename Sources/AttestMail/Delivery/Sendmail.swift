/// The system's mail program, called as `sendmail -i -f SENDER -- ADDRESS` with a finished message as its input.
///
/// Never with `-t`: whom a message goes to is said by a checked argument, not by what stands in its header.
public struct Sendmail: Hashable, Sendable {
  /// The absolute path of the program.
  public let program: String
  /// The directory in which a message is finished before it is handed over; nothing is left in it.
  public let spool: String
  /// How many seconds the program may take before it is stopped.
  public let deadlineSeconds: Int

  /// How long a program that was asked to end may take, in milliseconds.
  private static let grace: Int32 = 2000

  /// A mail program; the deadline is held between a second and an hour.
  public init(
    program: String = "/usr/sbin/sendmail", spool: String = "/tmp", deadlineSeconds: Int = 60
  ) throws(SendmailPathError) {
    guard program.utf8.first == UInt8(ascii: "/"), !program.utf8.contains(0) else {
      throw SendmailPathError(found: program)
    }
    self.program = program
    self.spool = spool
    self.deadlineSeconds = min(max(deadlineSeconds, 1), 3600)
  }

  /// Hands a message over and waits until the program has ended or its time is up.
  public func deliver(_ message: Message) -> Delivery {
    deliver(message.bytes, from: message.envelopeSender, to: message.recipient.address)
  }

  /// Hands over a message that was kept as bytes.
  ///
  /// It is whole in a file first: sendmail takes the end of its input for the end of the message, so that a pipe
  /// that broke half way would send half a message.
  public func deliver(_ bytes: [UInt8], from sender: MailAddress, to recipient: MailAddress) -> Delivery {
    do throws(Platform.Failure) {
      let file = try Platform.namelessFile(in: spool)
      try file.fill(bytes)
      return handOver(file, from: sender, to: recipient)
    } catch {
      return .tryAgain(DeliveryProblem(cause: .notSpooled(error.number), said: ""))
    }
  }

  private func handOver(
    _ message: borrowing Platform.FileHandle, from sender: MailAddress, to recipient: MailAddress
  ) -> Delivery {
    do throws(Platform.Failure) {
      let pipe = try Platform.Pipe()
      let output = pipe.read
      let child = try ChildProcess(
        program: program, arguments: ["-i", "-f", sender.text, "--", recipient.text],
        environment: ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C", "HOME=\(Platform.home)"],
        input: message, output: pipe.write)
      return outcome(of: child, output: output)
    } catch {
      let problem = DeliveryProblem(cause: .notStarted(error.number), said: "")
      return error.isUnusableProgram ? .misconfigured(problem) : .tryAgain(problem)
    }
  }

  /// Waits for the program, keeping the first of what it prints and letting go of the rest.
  private func outcome(of child: ChildProcess, output: borrowing Platform.FileHandle) -> Delivery {
    let start = SuspendingClock.now
    var heard = SpokenText()
    while start.duration(to: .now) < .seconds(deadlineSeconds) {
      heard.listen(to: output)
      if let end = child.endIfOver() {
        heard.listen(to: output)
        return delivery(for: end, said: heard.text)
      }
      // The end of output is nearly always the end of the program; a process left behind may hold it open.
      if heard.isOver { Platform.sleep(milliseconds: 1) } else { output.wait(milliseconds: 50) }
    }
    child.end(graceMilliseconds: Sendmail.grace)
    return .tryAgain(DeliveryProblem(cause: .hang(seconds: deadlineSeconds), said: heard.text))
  }

  private func delivery(for end: ChildProcess.End, said: String) -> Delivery {
    switch end {
    case .exited(let code): Delivery(exitCode: code, said: said)
    case .signalled(let number): .tryAgain(DeliveryProblem(cause: .signal(number), said: said))
    case .unknown: .tryAgain(DeliveryProblem(cause: .unknown, said: said))
    }
  }
}
