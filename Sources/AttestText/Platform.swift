#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The system calls of this target.
enum Platform {
  /// The most bytes that one call of `getentropy` gives.
  static let mostRandomBytes = 256

  /// Fills at most ``mostRandomBytes`` from the system's generator.
  static func fillWithRandomBytes(_ target: UnsafeMutableRawBufferPointer) {
    guard let start = target.baseAddress else { return }
    // It fails only on a kernel without the call, where no secret could be made at all.
    precondition(getentropy(start, target.count) == 0, "the system gives no random bytes")
  }

  /// Frees what a C library allocated.
  static func release(_ pointer: UnsafeMutableRawPointer) {
    free(pointer)
  }
}
