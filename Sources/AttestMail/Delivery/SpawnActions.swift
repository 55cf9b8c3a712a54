#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What `posix_spawn` is to do in the new process before the program starts.
struct SpawnActions {
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
