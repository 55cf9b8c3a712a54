#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Platform {
  /// Makes a new folder whose path begins with this text, for its owner only; its path.
  static func makeScratchFolder(beginning: String) throws(Failed) -> String {
    var template = Array("\(beginning)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failed(number: errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Lets its owner run a file.
  static func makeRunnable(_ path: String) throws(Failed) {
    guard chmod(path, 0o700) == 0 else { throw Failed(number: errno) }
  }

  /// Makes relative paths begin in another folder from now on.
  static func enterFolder(_ path: String) throws(Failed) {
    guard chdir(path) == 0 else { throw Failed(number: errno) }
  }

  /// Where this program lies; nil where the system does not say.
  static var program: String? {
    #if canImport(Darwin)
      guard let path = CommandLine.arguments.first else { return nil }
    #else
      let path = "/proc/self/exe"
    #endif
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
