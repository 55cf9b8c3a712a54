#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Platform {
  /// Whether another file may take this one's place: there is none, or a plain one.
  static func isReplaceable(_ path: String) -> Bool {
    var found = stat()
    guard lstat(path, &found) == 0 else { return errno == ENOENT }
    return found.st_mode & S_IFMT == S_IFREG
  }

  /// The number of this process.
  static var processNumber: Int32 { getpid() }

  /// Takes a file away; nothing happens where there is none.
  static func remove(_ path: String) { unlink(path) }

  /// Gives a file another name, in the place of what has it.
  static func rename(_ path: String, to other: String) throws(Failed) {
    #if canImport(Darwin)
      let result = Darwin.rename(path, other)
    #elseif canImport(Glibc)
      let result = Glibc.rename(path, other)
    #else
      let result = Musl.rename(path, other)
    #endif
    guard result == 0 else { throw Failed(number: errno) }
  }

  /// Waits until all of a file is on the disk.
  static func synchronise(_ path: String) throws(Failed) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failed(number: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Failed(number: errno) }
  }
}
