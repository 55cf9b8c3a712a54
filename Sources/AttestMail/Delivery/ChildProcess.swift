#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A program running in a session of its own, so that it can be ended with everything that it started.
struct ChildProcess {
  /// How a program ended.
  enum End: Hashable {
    case exited(Int32)
    case signalled(Int32)
    /// Somebody else collected the program's end, so how it ended is not known.
    case unknown
  }

  private let id: pid_t

  /// Starts a program, no shell between: its own arguments and environment, input from a file, both outputs to
  /// another, and no other descriptor of ours.
  ///
  /// The output is closed here once the program has it, so that its end can be seen.
  init(
    program: String, arguments: [String], environment: [String],
    input: borrowing Platform.FileHandle, output: consuming Platform.FileHandle
  ) throws(Platform.Failure) {
    var actions = SpawnActions()
    defer { actions.destroy() }
    actions.connect(input: input.descriptor, output: output.descriptor)
    var id: pid_t = 0
    let failure = withCStrings([program] + arguments) { argv in
      withCStrings(environment) { envp in
        posix_spawn(&id, program, &actions.files, &actions.attributes, argv, envp)
      }
    }
    _ = consume output
    guard failure == 0 else { throw Platform.Failure(number: failure) }
    self.id = id
  }

  /// How the program ended, or nil while it runs.
  func endIfOver() -> End? {
    var status: Int32 = 0
    let result = waitpid(id, &status, WNOHANG)
    if result == 0 || (result < 0 && errno == EINTR) { return nil }
    guard result == id else { return .unknown }
    let signal = status & 0x7f
    return signal == 0 ? .exited(status >> 8 & 0xff) : .signalled(signal)
  }

  /// Asks the program and all that it started to end, and after the grace makes them.
  ///
  /// The program is collected only afterwards: until then its number cannot belong to anybody else.
  func end(graceMilliseconds: Int32) {
    kill(-id, SIGTERM)
    var waited: Int32 = 0
    while waited < graceMilliseconds, !hasStopped {
      Platform.sleep(milliseconds: 20)
      waited += 20
    }
    kill(-id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
  }

  /// Whether the program is over and waits to be collected.
  private var hasStopped: Bool {
    var information = siginfo_t()
    guard waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT) == 0 else { return true }
    return information.si_signo != 0
  }
}

/// Gives the texts as the null-ended list of C strings that the system takes.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = texts.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  return body(pointers + [nil])
}
