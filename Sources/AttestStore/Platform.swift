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

  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// How two texts stand in the order of their bytes, which is the order of the tables: negative, 0 or positive.
  static func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
    guard let start = left.baseAddress, let other = right.baseAddress else { return left.count - right.count }
    let order = memcmp(start, other, min(left.count, right.count))
    return order == 0 ? left.count - right.count : Int(order)
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

  /// Makes sure that what a file holds is on the disk.
  static func synchronise(_ path: String) throws {
    let descriptor = Platform.openFile(path, O_RDWR, 0)
    guard descriptor >= 0 else { throw error(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw error(path) }
  }

  /// Gives a finished file its name, unless the name is taken, and makes sure that the name is on the disk.
  static func publish(_ draft: String, as path: String) throws {
    if link(draft, path) != 0 { try rename(draft, unlessTaken: path) }
    try syncFolder(of: path)
  }

  /// Makes sure that the name of a file is on the disk.
  static func syncFolder(of path: String) throws {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
    let descriptor = Platform.openFile(folder, O_RDONLY, 0)
    guard descriptor >= 0 else { throw error(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw error(folder) }
  }

  /// The way to a name on file systems without links, such as those of memory sticks.
  private static func rename(_ draft: String, unlessTaken path: String) throws {
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else {
      throw errno == EEXIST ? StoreError.exists(path: path) : error(path)
    }
    guard !exists(path) else { throw StoreError.exists(path: path) }
    guard renameFile(draft, path) == 0 else { throw error(path) }
  }

  private static func renameFile(_ old: String, _ new: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.rename(old, new)
    #elseif canImport(Musl)
      Musl.rename(old, new)
    #else
      Darwin.rename(old, new)
    #endif
  }

  private static func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    open(path, flags | O_CLOEXEC, mode)
  }

  private static func error(_ path: String) -> StoreError {
    switch errno {
    case ENOSPC, EDQUOT: .full
    case EACCES, EPERM, EROFS: .readOnly(path: path)
    case EEXIST: .exists(path: path)
    case ENOENT, ENOTDIR, ENAMETOOLONG: .cannotCreate(path: path, reason: String(cString: strerror(errno)))
    default: .inputOutput(detail: "\(String(cString: strerror(errno))) (\(path))")
    }
  }
}
