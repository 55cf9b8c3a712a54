#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Platform {
  /// What was typed after the program's name.
  ///
  /// `CommandLine.arguments` reads the same file on Linux, and says that nothing was typed when it cannot: a command
  /// would show my page instead of recording, and end well.
  static func words() throws(Failed) -> [String] {
    #if canImport(Darwin)
      return Array(CommandLine.arguments.dropFirst())
    #else
      let descriptor = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Failed(number: errno) }
      defer { close(descriptor) }
      var bytes: [UInt8] = []
      while true {
        let more = try read(from: descriptor, atMost: 1 << 16)
        if more.isEmpty { break }
        bytes += more
      }
      // Each word ends with a zero byte, the program's name first.
      guard bytes.last == 0 else { throw Failed(number: EIO) }
      let words = bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false)
      return words.dropFirst().map { String(decoding: $0, as: UTF8.self) }
    #endif
  }
}

/// The system does not tell what was typed.
struct WordsUnknown: Error {
  /// The system's words.
  let reason: String
}

extension WordsUnknown: Explained {
  var failure: Failure {
    Failure(
      .inputOutput, "What was typed cannot be read: \(reason). Nothing was done.",
      "The system tells it in /proc/self/cmdline, which must be there.")
  }
}
