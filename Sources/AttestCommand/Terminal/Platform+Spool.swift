#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Platform {
  /// Whether writing to a descriptor may have to wait for somebody: it is a pipe, a connection or a terminal.
  static func hasReader(_ descriptor: Int32) -> Bool {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { return false }
    return [S_IFIFO, S_IFSOCK].contains(found.st_mode & S_IFMT) || isTerminal(descriptor)
  }

  /// Opens a new file for its owner only and takes its name away; nil where that cannot be done.
  static func openNameless(in folder: String) -> Int32? {
    var template = Array("\(folder)/attest-out-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  /// Reads some bytes from a place on; none at the end.
  static func read(from descriptor: Int32, atMost size: Int, at place: Int) throws(Failed) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(place)) }
    guard count >= 0 else { throw Failed(number: errno) }
    return Array(bytes.prefix(count))
  }
}
