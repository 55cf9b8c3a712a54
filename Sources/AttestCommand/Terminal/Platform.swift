import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The system calls of this target, and nothing else.
enum Platform {
  /// A failed call, with the system's number for why.
  struct Failed: Error {
    /// The number.
    let number: Int32
    /// Whether the reader of a pipe has gone.
    var isBrokenPipe: Bool { number == EPIPE }
    /// Whether a signal came in between.
    var isInterrupted: Bool { number == EINTR }
    /// Whether the call has to be tried later.
    var isNotReady: Bool { number == EAGAIN }
    /// The system's words.
    var reason: String { String(cString: strerror(number)) }
  }

  /// The system's number for a file that is not there.
  static let noSuchFile = ENOENT

  /// Writes some of the bytes; how many.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(Failed) -> Int {
    #if canImport(Darwin)
      let count = Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Glibc)
      let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      let count = Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
    guard count >= 0 else { throw Failed(number: errno) }
    return count
  }

  /// Makes a file for its owner only, or empties the one that is there; its descriptor.
  static func create(_ path: String) throws(Failed) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failed(number: errno) }
    return descriptor
  }

  /// Closes a descriptor.
  static func close(_ descriptor: Int32) {
    #if canImport(Darwin)
      _ = Darwin.close(descriptor)
    #elseif canImport(Glibc)
      _ = Glibc.close(descriptor)
    #else
      _ = Musl.close(descriptor)
    #endif
  }

  /// Reads some bytes; none at the end.
  static func read(from descriptor: Int32, atMost size: Int) throws(Failed) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    let count = bytes.withUnsafeMutableBytes { buffer in
      #if canImport(Darwin)
        Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Glibc)
        Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
    }
    guard count >= 0 else { throw Failed(number: errno) }
    return Array(bytes.prefix(count))
  }

  /// Waits until one of these can be read, or was closed, or the time is over where there is one; which of them.
  static func waitForInput(
    _ descriptors: [Int32], milliseconds: Int32 = -1
  ) throws(Failed) -> [Bool] {
    var polls = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&polls, nfds_t(polls.count), milliseconds) >= 0 else { throw Failed(number: errno) }
    return polls.map { $0.revents != 0 }
  }

  /// Waits until a descriptor can be written.
  static func waitForOutput(_ descriptor: Int32) {
    var polls = [pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)]
    _ = poll(&polls, 1, -1)
  }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// What a terminal reports as its size; zeros when it knows none, nil when it is no terminal.
  static func size(of descriptor: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// A variable of the environment.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The time since some moment in the past, never set back, going on while the machine sleeps.
  static func monotonicTime() -> Duration {
    var time = timespec()
    #if canImport(Darwin)
      clock_gettime(CLOCK_MONOTONIC, &time)
    #else
      clock_gettime(CLOCK_BOOTTIME, &time)
    #endif
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Makes a write to a closed pipe, or beyond the size that files may have, fail instead of ending the process.
  static func ignoreSignalsOfWriting() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Makes sure that no file of ours ever gets the number of standard input, output or error.
  ///
  /// Started with one of them closed, a program would otherwise open its register as 1 and print into it. What is put in
  /// their place cannot be read from or written to, so that using it is still an error.
  static func occupyStandardDescriptors() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is given out, and those below are taken by now.
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Ends the process.
  static func end(_ code: ExitCode) -> Never { exit(code.rawValue) }
}

/// How a terminal treats what is typed.
struct TerminalMode {
  private var settings = termios()

  /// The mode that a terminal is in; nil when it is none.
  init?(of descriptor: Int32) {
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
  }

  /// Puts a terminal into this mode; what was typed already stays.
  func apply(to descriptor: Int32) {
    withUnsafePointer(to: settings) { pointer in
      while tcsetattr(descriptor, TCSADRAIN, pointer) != 0, errno == EINTR {}
    }
  }

  /// Whole lines, shown as they are typed, with the system's own editing.
  var byLine: TerminalMode {
    var mode = self
    mode.settings.c_lflag |= tcflag_t(ICANON | ECHO | ECHOE | ECHOK | ISIG | IEXTEN)
    mode.settings.c_iflag |= tcflag_t(ICRNL | IUTF8)
    mode.settings.c_oflag |= tcflag_t(OPOST | ONLCR)
    return mode
  }

  /// Key by key, not shown; Ctrl-C and its like remain signals.
  var byKey: TerminalMode {
    var mode = byLine
    mode.settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
    withUnsafeMutableBytes(of: &mode.settings.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    return mode
  }

  /// Throws away what was typed and not yet read.
  static func discardTyped(on descriptor: Int32) {
    tcflush(descriptor, TCIFLUSH)
  }
}
