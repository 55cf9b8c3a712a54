#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What this module asks of the operating system.
enum Platform {
  /// Milliseconds since 1970-01-01 UTC.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// The user id of whoever started the process.
  static var userID: UInt32 { getuid() }

  /// Whether the process has the rights of whoever started it, and not of the owner or group of the program's file.
  static var hasRightsOfItsStarter: Bool { getuid() == geteuid() && getgid() == getegid() }

  /// The login of a user id; nil when the machine has none.
  static func login(of userID: UInt32) -> String? { entry(of: userID)?.login }

  /// The login and the home directory of a user id; nil when the machine has none.
  static func entry(of userID: UInt32) -> (login: String, home: String)? {
    guard let entry = getpwuid(userID), let name = entry.pointee.pw_name, let home = entry.pointee.pw_dir
    else { return nil }
    return (String(cString: name), String(cString: home))
  }

  /// The home directory of a login; nil when the machine does not know it.
  static func home(of login: String) -> String? {
    guard let entry = getpwnam(login), let home = entry.pointee.pw_dir else { return nil }
    return String(cString: home)
  }

  /// Whose a file or folder is, and what others may do with it.
  struct FileFacts {
    let owner: UInt32
    let mode: UInt32
    let isFolder: Bool
    let isLink: Bool
  }

  /// The facts of what is at a path, a symbolic link taken for itself; nil when there is nothing.
  static func facts(of path: String) -> FileFacts? {
    var information = stat()
    guard lstat(path, &information) == 0 else { return nil }
    let kind = information.st_mode & S_IFMT
    return FileFacts(
      owner: information.st_uid, mode: UInt32(information.st_mode) & 0o7777, isFolder: kind == S_IFDIR,
      isLink: kind == S_IFLNK)
  }

  /// The first file or folder in an absolute path that somebody but root and one user can change; nil when there is none.
  ///
  /// In a folder in which everybody may make files but touch only their own, such as `/tmp`, what is there is safe.
  static func loosePlace(in path: String, besides userID: UInt32) -> String? {
    var place = ""
    let parts = [""] + path.split(separator: "/").map(String.init)
    for (number, part) in parts.enumerated() {
      place = number < 2 ? "/\(part)" : "\(place)/\(part)"
      guard let facts = facts(of: place) else { return place }
      let isKeptApart = facts.isFolder && facts.mode & 0o1000 != 0 && number < parts.count - 1
      guard facts.owner == 0 || facts.owner == userID, facts.isLink || isKeptApart || facts.mode & 0o022 == 0
      else { return place }
    }
    return nil
  }

  /// The owner of a file or folder; nil when there is none such.
  static func owner(of path: String) -> UInt32? {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    return information.st_uid
  }

  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Whether there is a file, not a folder, at a path.
  static func isFile(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  /// Whether there is a folder at a path.
  static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether the program at a path changes its user or group when it is started; false when there is none.
  static func changesID(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & (S_ISUID | S_ISGID) != 0
  }

  /// Makes a folder for its owner only, unless there is one; why it cannot be made, in the system's words.
  static func makeFolder(_ path: String) -> String? {
    if isFolder(path) || mkdir(path, 0o700) == 0 { return nil }
    return errno == EEXIST && isFolder(path) ? nil : String(cString: strerror(errno))
  }

  /// The path of the program; nil where the system does not say.
  static var programPath: String? {
    absolutePath(of: "/proc/self/exe") ?? absolutePath(of: CommandLine.arguments.first ?? "")
  }

  /// The absolute path of a file or folder, without symbolic links; nil when there is none such.
  static func absolutePath(of path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// The absolute path of a file or folder that may not be there yet, in a folder that is; nil when there is none such.
  static func place(of path: String) -> String? {
    if let found = absolutePath(of: path) { return found }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    while parts.last == "" { parts.removeLast() }
    guard let name = parts.popLast(), name != ".", name != ".." else { return nil }
    let before = parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
    guard let folder = absolutePath(of: before) else {
      return path.utf8.first == UInt8(ascii: "/") ? path : nil
    }
    return folder == "/" ? "/\(name)" : "\(folder)/\(name)"
  }

  /// Up to `most` bytes of a file and one more if there are more; nil when there is no such file.
  ///
  /// - Throws: ``FileFailure`` when there is one that cannot be read.
  static func bytes(of path: String, most: Int) throws(FileFailure) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw FileFailure(reason: String(cString: strerror(errno)))
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= most {
      let wanted = min(piece.count, most + 1 - bytes.count)
      let got = piece.withUnsafeMutableBytes { read(file, $0.baseAddress, wanted) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw FileFailure(reason: String(cString: strerror(errno))) }
      if got == 0 { break }
      bytes += piece[..<got]
    }
    return bytes
  }

  /// Why a file cannot be read, in the system's words.
  struct FileFailure: Error {
    let reason: String
  }

  /// Makes the process use a time zone for ``localTime(_:)``.
  static func useZone(_ name: String) {
    setenv("TZ", name, 1)
    tzset()
  }

  /// The civil date and time of a second in the zone in use.
  static func localTime(_ seconds: Int64) -> tm {
    var seconds = time_t(seconds)
    var local = tm()
    localtime_r(&seconds, &local)
    return local
  }
}
