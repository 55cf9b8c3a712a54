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

  /// The login of a user id; nil when the machine has none.
  static func login(of userID: UInt32) -> String? {
    guard let entry = getpwuid(userID), let name = entry.pointee.pw_name else { return nil }
    return String(cString: name)
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

  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
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
