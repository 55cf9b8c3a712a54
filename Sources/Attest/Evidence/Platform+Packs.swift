#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Platform {
  /// A call that the system refused.
  struct Refusal: Error {
    /// Its number.
    let number: Int32

    /// The system's words.
    var reason: String { String(cString: strerror(number)) }

    /// The name is taken already.
    static let taken = Refusal(number: EEXIST)
  }

  static var processID: Int32 { getpid() }

  /// Whether a path leads to anything, a dangling link included.
  static func isTaken(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0
  }

  /// Makes a folder for its owner only, where nothing is yet.
  static func makeNewFolder(_ path: String) throws(Refusal) {
    guard mkdir(path, 0o700) == 0 else { throw Refusal(number: errno) }
  }

  /// Makes a file for its owner only, where nothing is yet; its descriptor.
  static func makeNewFile(_ path: String) throws(Refusal) -> Int32 {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Refusal(number: errno) }
    return descriptor
  }

  /// Writes some of the bytes; how many.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(Refusal) -> Int {
    while true {
      let count = Self.writeBytes(descriptor, bytes)
      if count >= 0 { return count }
      guard errno == EINTR else { throw Refusal(number: errno) }
    }
  }

  private static func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Waits until what was written is on the disk.
  static func synchronise(_ descriptor: Int32) throws(Refusal) {
    guard fsync(descriptor) == 0 else { throw Refusal(number: errno) }
  }

  /// Waits until the names in a folder are on the disk.
  static func synchronise(folder: String) throws(Refusal) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Refusal(number: errno) }
    defer { closeFile(descriptor) }
    try synchronise(descriptor)
  }

  static func closeFile(_ descriptor: Int32) { close(descriptor) }

  /// Gives a folder another name; one that is taken by anything but an empty folder is refused.
  static func rename(folder: String, to path: String) throws(Refusal) {
    #if canImport(Glibc)
      let code = Glibc.rename(folder, path)
    #elseif canImport(Musl)
      let code = Musl.rename(folder, path)
    #else
      let code = Darwin.rename(folder, path)
    #endif
    guard code == 0 else { throw Refusal(number: errno) }
  }

  static func removeFile(_ path: String) { unlink(path) }

  static func removeFolder(_ path: String) { rmdir(path) }
}
