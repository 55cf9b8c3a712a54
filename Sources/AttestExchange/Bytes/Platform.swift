#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The calls to the system that this target makes.
enum Platform {
  /// Reads once; an interrupted call is made again.
  static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      let code = errno
      if code != EINTR { throw .unreadable(code: code, reason: reason(code)) }
    }
  }

  /// Opens a file to be read.
  static func open(_ path: String) throws(ReadError) -> Int32 {
    while true {
      #if canImport(Glibc)
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
      #else
        let descriptor = Darwin.open(path, O_RDONLY | O_CLOEXEC)
      #endif
      if descriptor >= 0 { return descriptor }
      let code = errno
      if code != EINTR { throw .unreadable(code: code, reason: reason(code)) }
    }
  }

  /// Whether there is a folder at a path.
  static func isFolder(_ path: String) -> Bool {
    var about = stat()
    return stat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR
  }

  /// Closes a file that was only read.
  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  private static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
