#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Platform {
  /// The variables that stay: how the terminal wants to be spoken to, and which register is meant, which is checked.
  private static let kept = [
    "TERM", "COLUMNS", "NO_COLOR", "ACCESSIBLE", "ATTEST_SCREEN_READER", CommandContext.folderVariable,
  ]

  /// Lets go of whatever the caller set up for this process, before it does anything with rights that are not the caller's.
  ///
  /// sudo and sshd do most of it already; their settings are somebody else's, and this does not depend on them.
  static func leaveCallerBehind() {
    keepOnly(kept)
    closeInherited()
    refuseCores()
    ignoreStops()
    resetCrashes()
    umask(0o077)
    _ = chdir("/")
  }

  /// Forgets every variable but these: of others, libraries take paths that they open, or programs that they run.
  private static func keepOnly(_ names: [String]) {
    let kept = names.map { ($0, variable($0)) }
    forgetVariables()
    for (name, value) in kept { if let value { setenv(name, value, 1) } }
  }

  private static func forgetVariables() {
    #if canImport(Darwin)
      var names: [String] = []
      var entry = _NSGetEnviron().pointee
      while let text = entry.pointee {
        names.append(String(String(cString: text).prefix { $0 != "=" }))
        entry += 1
      }
      for name in names { unsetenv(name) }
    #else
      clearenv()
    #endif
  }

  /// Closes what was opened for this process, apart from the standard three.
  private static func closeInherited() {
    for name in names(in: "/proc/self/fd") {
      if let descriptor = Int32(name), descriptor > 2 { close(descriptor) }
    }
  }

  /// `PR_SET_DUMPABLE`, which the C headers show to few.
  private static let setDumpable: CInt = 4

  /// No memory of ours is written out when the process dies, nor shown to others while it lives.
  private static func refuseCores() {
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    #else
      setrlimit(RLIMIT_CORE, &limit)
    #endif
    // Linux takes no notice of the limit where cores go to a program. Swift sees no functions with a variable number of
    // arguments; this one is only ever called with five.
    #if os(Linux)
      typealias Prctl = @convention(c) (CInt, CUnsignedLong, CUnsignedLong, CUnsignedLong, CUnsignedLong) -> CInt
      guard let found = dlsym(nil, "prctl") else { return }
      _ = unsafeBitCast(found, to: Prctl.self)(setDumpable, 0, 0, 0, 0)
    #endif
  }

  /// Ctrl-Z does not stop a process that may hold the lock on everybody's register.
  private static func ignoreStops() {
    for number in [SIGTSTP, SIGTTIN, SIGTTOU] { signal(number, SIG_IGN) }
  }

  /// What Swift does on a crash, which shows memory and starts another program, is left undone.
  private static func resetCrashes() {
    for number in [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] { signal(number, SIG_DFL) }
  }
}
