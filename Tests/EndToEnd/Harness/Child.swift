import Glibc

/// A process of ours.
///
/// Test threads block nearly all signals, and children inherit that: each starts with none blocked and all as usual.
final class Child {
  /// How a process ended.
  enum Ending: Equatable {
    /// With an exit code.
    case exited(Int32)
    /// By a signal.
    case killed(Int32)
  }

  /// Where a descriptor of the child comes from.
  enum Source {
    /// A descriptor of ours.
    case ours(Int32)
    /// A path, opened by the child for reading and writing.
    case path(String)
    /// Another of its own.
    case same(Int32)
  }

  /// The process's number.
  let number: pid_t
  private var ending: Ending?

  /// Starts a program, in a session of its own when it is to have a terminal.
  init(
    _ path: String, _ arguments: [String], environment: [String: String], folder: String,
    descriptors: [(Int32, Source)], ownSession: Bool = false
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, source) in descriptors {
      switch source {
      case .ours(let descriptor), .same(let descriptor):
        posix_spawn_file_actions_adddup2(&actions, descriptor, target)
      case .path(let path): posix_spawn_file_actions_addopen(&actions, target, path, O_RDWR, 0)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let session: Int32 = ownSession ? 0x80 : 0
    posix_spawnattr_setflags(
      &attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | session))

    // There is no portable way to start a process in a folder; a shell that becomes the program does it.
    let shell = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, path]
    let words: [UnsafeMutablePointer<CChar>?] = (shell + arguments).map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var number = pid_t()
    let result = Descriptors.lock.withLock { _ in
      posix_spawn(&number, "/bin/sh", &actions, &attributes, words, variables)
    }
    guard result == 0 else { throw HarnessError.call("posix_spawn of \(path)", errno: result) }
    self.number = number
  }

  deinit {
    if poll() == nil {
      kill(number, SIGKILL)
      var status: Int32 = 0
      waitpid(number, &status, 0)
    }
  }

  /// Sends a signal.
  func send(signal: Int32) { kill(number, signal) }

  /// How the process ended; nil while it runs.
  func poll() -> Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    guard waitpid(number, &status, WNOHANG) == number else { return nil }
    ending = status & 0x7f == 0 ? .exited((status >> 8) & 0xff) : .killed(status & 0x7f)
    return ending
  }
}
