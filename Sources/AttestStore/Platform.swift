#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the store asks of the operating system.
enum Platform {
  static var processID: Int32 { getpid() }

  /// Where the first bytes come in the order of bytes, beside as many others: 0 where they are the same.
  static func compare(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer, count: Int) -> Int32 {
    guard count > 0, let left = one.baseAddress, let right = other.baseAddress else { return 0 }
    return memcmp(left, right, count)
  }

  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Makes an empty file that only its owner can read, and fails when one is there.
  static func makePrivateFile(_ path: String) throws {
    let descriptor = Platform.openFile(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else { throw error(path) }
    close(descriptor)
  }

  static func remove(_ path: String) {
    unlink(path)
  }

  /// Gives a finished file its name, unless the name is taken, and makes sure that the name is on the disk.
  static func publish(_ draft: String, as path: String) throws {
    guard link(draft, path) == 0 else {
      throw errno == EEXIST ? StoreError.exists(path: path) : error(path)
    }
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
    let descriptor = Platform.openFile(folder, O_RDONLY, 0)
    guard descriptor >= 0 else { throw error(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw error(folder) }
  }

  private static func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    open(path, flags | O_CLOEXEC, mode)
  }

  private static func error(_ path: String) -> StoreError {
    switch errno {
    case ENOSPC, EDQUOT: .full
    case EACCES, EPERM, EROFS: .readOnly(path: path)
    case EEXIST: .exists(path: path)
    default: .inputOutput(detail: "\(String(cString: strerror(errno))) (\(path))")
    }
  }
}
