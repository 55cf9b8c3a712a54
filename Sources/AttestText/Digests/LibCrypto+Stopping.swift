#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension LibCrypto {
  /// The exit code for what cannot be read or written, as the program has it.
  private static let inputOutput: Int32 = 74

  /// Ends the process at once and says why.
  ///
  /// A change that was begun is undone by whoever opens the register next. No caller could go on: what cannot be hashed can be neither recorded nor verified. A trap would say nothing in a
  /// release build.
  static func stop(_ reason: String) -> Never {
    var line = "attest: \(reason). Nothing was recorded.\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    _exit(inputOutput)
  }

  /// The system's words for why a library was not loaded.
  static var loadingProblem: String {
    dlerror().map { String(cString: $0) } ?? "the system does not say why"
  }
}
