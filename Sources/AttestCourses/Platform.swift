#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The system calls of this target.
enum Platform {
  /// Why a call failed.
  struct Failure: Error {
    /// The system's number for it.
    let code: Int32

    /// There is nothing of that name.
    var isMissing: Bool { code == ENOENT }
    /// A part of the path, or all of it, is not a folder.
    var isNotAFolder: Bool { code == ENOTDIR }
    /// The system's words for it.
    var reason: String { String(cString: strerror(code)) }
  }

  /// What stands under a name in a folder.
  enum Kind {
    case file(bytes: Int)
    case folder
    case symbolicLink
    case other
  }

  /// The names in a folder, without those that begin with a dot.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let directory = opendir(folder) else { throw Failure(code: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.utf8.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted()
  }

  /// What stands under a path; a link is not followed.
  static func kind(of path: String) throws(Failure) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw Failure(code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(bytes: Int(status.st_size))
    case S_IFDIR: return .folder
    case S_IFLNK: return .symbolicLink
    default: return .other
    }
  }

  /// The first `most` bytes of a file and one more if there are more; a link is not followed.
  static func bytes(of path: String, most: Int) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw Failure(code: errno) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: most + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        read(file, $0.baseAddress.map { $0 + count }, $0.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw Failure(code: errno) }
      if got == 0 { break }
      count += got
    }
    return Array(bytes[..<count])
  }
}
