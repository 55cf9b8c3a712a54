#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The system calls of this target, with what differs between systems settled here.
enum Platform {
  /// Why a call failed: the system's error number.
  struct Failure: Error {
    let number: Int32

    /// The number of the call that failed just now.
    static var last: Failure { Failure(number: errno) }

    /// Whether a program cannot be started because there is none, or it may not be, and not because of the moment.
    var isUnusableProgram: Bool { [ENOENT, ENOTDIR, EACCES, EPERM, ENOEXEC, ELOOP].contains(number) }

    /// Whether there is no such file.
    var isAbsence: Bool { number == ENOENT }

    /// Whether there is something, and it is no regular file.
    var isNoRegularFile: Bool { number == EISDIR || number == ENXIO }

    /// The number in the system's words.
    static func words(for number: Int32) -> String { String(cString: strerror(number)) }
  }

  /// A new file in a directory for nobody else to read, without a name, so that nothing is left after a crash.
  static func namelessFile(in directory: String) throws(Failure) -> FileHandle {
    var template = Array("\(directory)/attest-mail-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .last }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return FileHandle(descriptor)
  }

  /// What is in a file, or the failure `EFBIG` when it is longer than the limit, and `EISDIR` when it is a folder, a pipe
  /// or anything else that is no regular file.
  static func contents(of path: String, limit: Int) throws(Failure) -> [UInt8] {
    // Opening a pipe waits for a writer otherwise, for as long as there is none.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last }
    let file = FileHandle(descriptor)
    var about = stat()
    guard fstat(file.descriptor, &about) == 0 else { throw .last }
    guard about.st_mode & S_IFMT == S_IFREG else { throw Failure(number: EISDIR) }
    var bytes: [UInt8] = []
    while true {
      let count = bytes.count
      bytes += [UInt8](repeating: 0, count: 65_536)
      let got = bytes.withUnsafeMutableBytes {
        read(file.descriptor, $0.baseAddress.map { $0 + count }, 65_536)
      }
      guard got >= 0 || errno == EINTR else { throw .last }
      bytes.removeLast(65_536 - max(0, got))
      if got == 0 { return bytes }
      guard bytes.count <= limit else { throw Failure(number: EFBIG) }
    }
  }

  /// The two ends of a pipe.
  struct Pipe: ~Copyable {
    let read: FileHandle
    let write: FileHandle

    /// A new pipe, from which reading never waits.
    init() throws(Failure) {
      var ends: [Int32] = [-1, -1]
      #if canImport(Darwin)
        let result = Darwin.pipe(&ends)
      #elseif canImport(Glibc)
        let result = Glibc.pipe(&ends)
      #else
        let result = Musl.pipe(&ends)
      #endif
      guard result == 0 else { throw .last }
      let reading = FileHandle(ends[0])
      let writing = FileHandle(ends[1])
      // Were reading to wait, a run of reminders would hang for as long as anybody has the other end.
      for descriptor in [reading.descriptor, writing.descriptor] {
        guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else { throw .last }
      }
      guard fcntl(reading.descriptor, F_SETFL, O_NONBLOCK) == 0 else { throw .last }
      read = reading
      write = writing
    }
  }

  /// An open file, closed when its only holder lets go of it.
  struct FileHandle: ~Copyable {
    let descriptor: Int32

    /// A file that was just opened; where a standard one was closed, its place is left for the program's own.
    init(_ opened: Int32) {
      guard (0...2).contains(opened) else {
        descriptor = opened
        return
      }
      descriptor = fcntl(opened, F_DUPFD_CLOEXEC, 3)
      close(opened)
    }

    deinit { close(descriptor) }

    /// Writes all the bytes and goes back to the first.
    func fill(_ bytes: [UInt8]) throws(Failure) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard count >= 0 || errno == EINTR else { throw .last }
        rest = rest.dropFirst(max(0, count))
      }
      guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .last }
    }

    /// What can be read at once: bytes, none when there is nothing yet, nil at the end.
    func readAvailable() -> [UInt8]? {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { return Array(buffer[..<count]) }
      return count < 0 && (errno == EAGAIN || errno == EINTR) ? [] : nil
    }

    /// Waits until something can be read or so many milliseconds have passed.
    func wait(milliseconds: Int32) {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&request, 1, milliseconds)
    }
  }

  /// Our open descriptors from 3 on that a program we start would inherit.
  ///
  /// Swift does not see glibc's `closefrom` for `posix_spawn`. What another thread opens meanwhile is not in the
  /// list; whatever we open ourselves is closed on exec.
  static func inheritableDescriptors() -> [Int32] {
    guard let directory = opendir("/proc/self/fd") else { return [] }
    defer { closedir(directory) }
    var found: [Int32] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let number = Int32(name), number > 2 else { continue }
      let flags = fcntl(number, F_GETFD)
      if flags >= 0, flags & FD_CLOEXEC == 0 { found.append(number) }
    }
    return found
  }

  /// Waits so many milliseconds.
  static func sleep(milliseconds: Int32) {
    _ = poll(nil, 0, milliseconds)
  }

  /// The home directory that the system has for whoever runs this.
  static var home: String {
    guard let entry = getpwuid(geteuid()), let directory = entry.pointee.pw_dir else { return "/" }
    return String(cString: directory)
  }

  /// Starts a program in a session of its own and gives its number.
  static func spawn(
    _ program: String, arguments: [String], environment: [String], input: Int32, output: Int32
  ) throws(Failure) -> Int32 {
    var actions = SpawnActions()
    defer { actions.destroy() }
    actions.connect(input: input, output: output)
    var id: pid_t = 0
    let failure = withCStrings([program] + arguments) { argv in
      withCStrings(environment) { envp in
        posix_spawn(&id, program, &actions.files, &actions.attributes, argv, envp)
      }
    }
    guard failure == 0 else { throw Failure(number: failure) }
    return id
  }

  /// How a program of ours ended; nil while it runs and we do not wait for it.
  static func collect(_ id: Int32, waiting: Bool) -> ChildProcess.End? {
    var status: Int32 = 0
    var result = waitpid(id, &status, waiting ? 0 : WNOHANG)
    while result < 0, errno == EINTR { result = waitpid(id, &status, waiting ? 0 : WNOHANG) }
    if result == 0 { return nil }
    guard result == id else { return .unknown }
    let signal = status & 0x7f
    return signal == 0 ? .exited(status >> 8 & 0xff) : .signalled(signal)
  }

  /// Whether a program of ours is over and waits to be collected, or has been.
  static func isOver(_ id: Int32) -> Bool {
    var information = siginfo_t()
    guard waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT) == 0 else { return true }
    return information.si_signo != 0
  }

  /// Asks a program and all that it started to end, or makes them.
  static func endGroup(_ id: Int32, byForce: Bool) {
    kill(-id, byForce ? SIGKILL : SIGTERM)
  }
}

/// What `posix_spawn` is to do in the new process before the program starts.
private struct SpawnActions {
  #if canImport(Darwin)
    var files: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
  #else
    var files = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
  #endif

  /// A session of its own, no signal blocked and none ignored, whatever holds for us.
  init() {
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    #if canImport(Darwin)
      flags |= Int32(POSIX_SPAWN_SETSID) | Int32(POSIX_SPAWN_CLOEXEC_DEFAULT)
    #else
      // POSIX_SPAWN_SETSID, which the C headers show to few.
      flags |= 0x80
    #endif
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }

  /// Puts a file on standard input and another on both outputs, and closes everything else.
  ///
  /// On Darwin the rest is closed by the flag above.
  mutating func connect(input: Int32, output: Int32) {
    posix_spawn_file_actions_adddup2(&files, input, 0)
    posix_spawn_file_actions_adddup2(&files, output, 1)
    posix_spawn_file_actions_adddup2(&files, output, 2)
    #if !canImport(Darwin)
      for descriptor in Platform.inheritableDescriptors() {
        posix_spawn_file_actions_addclose(&files, descriptor)
      }
    #endif
  }

  mutating func destroy() {
    posix_spawn_file_actions_destroy(&files)
    posix_spawnattr_destroy(&attributes)
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
