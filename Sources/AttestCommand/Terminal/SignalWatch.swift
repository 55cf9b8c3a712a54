import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Catches the signals that matter at a prompt, from its making to `end()`, and hands them over as bytes in a pipe.
///
/// The handler does nothing but write one byte, which is safe at any moment. One watch at a time.
struct SignalWatch: ~Copyable {
  /// Becomes readable when a signal has come.
  let descriptor: Int32
  private let writing: Int32
  private var before: [(number: Int32, action: sigaction)] = []

  /// What a signal means to somebody who waits at a prompt.
  enum Event: Sendable {
    /// Stop asking.
    case interruption(ConsoleError.Interruption)
    /// The terminal has another size.
    case resized
    /// Step into the background.
    case suspended
  }

  private static let target = Atomic<Int32>(-1)
  private static let caught = [SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP]

  /// Starts to watch; nil when the system has no descriptors left, or none from which reading never waits.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    let areReady = ends.allSatisfy {
      fcntl($0, F_SETFD, FD_CLOEXEC) == 0 && fcntl($0, F_SETFL, O_NONBLOCK) == 0
    }
    guard areReady else {
      for end in ends { close(end) }
      return nil
    }
    descriptor = ends[0]
    writing = ends[1]
    SignalWatch.target.store(ends[1], ordering: .sequentiallyConsistent)
    for number in SignalWatch.caught {
      var old = sigaction()
      guard sigaction(number, nil, &old) == 0, !SignalWatch.isIgnored(old) else { continue }
      SignalWatch.handle(number)
      before.append((number, old))
    }
  }

  /// Puts the signals back as they were.
  consuming func end() {
    for (number, action) in before {
      withUnsafePointer(to: action) { _ = sigaction(number, $0, nil) }
    }
    SignalWatch.target.store(-1, ordering: .sequentiallyConsistent)
    close(descriptor)
    close(writing)
  }

  /// The next thing that a signal says; nil when none has come.
  func next() -> Event? {
    guard let byte = try? Platform.read(from: descriptor, atMost: 1).first else { return nil }
    switch Int32(byte) {
    case SIGWINCH: return .resized
    case SIGTSTP: return .suspended
    case SIGHUP: return .interruption(.terminalClosed)
    case SIGTERM: return .interruption(.terminated)
    default: return .interruption(.key)
    }
  }

  /// Stops this process, as Ctrl-Z does, until somebody lets it go on.
  ///
  /// The signal is sent again with its usual effect, which spares a process that no shell could wake.
  func suspend() {
    guard let usual = before.first(where: { $0.number == SIGTSTP })?.action else { return }
    withUnsafePointer(to: usual) { _ = sigaction(SIGTSTP, $0, nil) }
    kill(getpid(), SIGTSTP)
    SignalWatch.handle(SIGTSTP)
  }

  private static func handle(_ number: Int32) {
    var action = sigaction()
    setHandler(&action) { number in
      let saved = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(SignalWatch.target.load(ordering: .sequentiallyConsistent), &byte, 1)
      errno = saved
    }
    sigaction(number, &action, nil)
  }

  private static func setHandler(
    _ action: inout sigaction, _ handler: @escaping @convention(c) (Int32) -> Void
  ) {
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #elseif canImport(Glibc)
      action.__sigaction_handler.sa_handler = handler
    #else
      action.__sa_handler.sa_handler = handler
    #endif
  }

  /// A signal that was ignored when the program started, as under `nohup`, stays ignored.
  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #elseif canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #else
      let handler = action.__sa_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
