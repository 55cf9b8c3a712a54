import Glibc

/// Tells when a program has begun to write: SQLite's journal, or another file, appears in the folder.
final class WriteWatch {
  /// Can be read from once it has.
  let descriptor: Int32

  init(folder: String) throws {
    descriptor = inotify_init1(O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw HarnessError.call("inotify_init1", errno: errno) }
    guard inotify_add_watch(descriptor, folder, UInt32(IN_CREATE)) >= 0 else {
      throw HarnessError.call("inotify_add_watch", errno: errno)
    }
  }

  deinit { close(descriptor) }

  /// Waits a little; whether the program has begun.
  func hasBegun() -> Bool {
    var polls = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    return poll(&polls, 1, 2) > 0
  }
}
