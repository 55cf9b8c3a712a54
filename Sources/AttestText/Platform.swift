#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The system calls of this target.
enum Platform {
  /// Frees what a C library allocated.
  static func release(_ pointer: UnsafeMutableRawPointer) {
    free(pointer)
  }
}
