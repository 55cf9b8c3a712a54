#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Platform {
  /// Waits until what was written to a descriptor is on the disk; a pipe or a terminal has none.
  static func synchronise(_ descriptor: Int32) throws(Failed) {
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS else {
      throw Failed(number: errno)
    }
  }

  /// Waits until the names in the folder of a file are on the disk.
  static func synchroniseFolder(of path: String) throws(Failed) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == path.utf8.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failed(number: errno) }
    defer { close(descriptor) }
    try synchronise(descriptor)
  }

  /// Gives a file another name, which takes the place of whatever had it.
  static func rename(_ path: String, to name: String) throws(Failed) {
    #if canImport(Darwin)
      let result = Darwin.rename(path, name)
    #elseif canImport(Glibc)
      let result = Glibc.rename(path, name)
    #else
      let result = Musl.rename(path, name)
    #endif
    guard result == 0 else { throw Failed(number: errno) }
  }
}
