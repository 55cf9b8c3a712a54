import Glibc
import Synchronization

/// Makes descriptors that no other child of ours gets.
///
/// Tests run side by side. A descriptor that is made while another test starts a child would stay open in that child,
/// and its end would never be seen; so making and starting take turns.
enum Descriptors {
  /// Held while a descriptor is made and while a child is started.
  static let lock = Mutex(())

  /// Two descriptors, made by a call that returns 0 when it works.
  static func make(_ name: String, _ call: (inout [Int32]) -> Int32) throws -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    let failure: Int32? = lock.withLock { _ in
      guard call(&ends) == 0 else { return errno }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return nil
    }
    if let failure { throw HarnessError.call(name, errno: failure) }
    return (ends[0], ends[1])
  }
}
