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
}
