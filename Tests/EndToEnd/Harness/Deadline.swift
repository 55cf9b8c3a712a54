import Glibc

/// A moment by which something must have happened; a test that waits has one, so that none can hang.
struct Deadline {
  /// Long enough for a machine with too much to do; reached only when something is wrong.
  static let usual = 30.0

  private let end: Double

  /// So many seconds from now.
  init(_ seconds: Double = Deadline.usual) {
    end = Deadline.now + seconds
  }

  /// Whether the moment has passed.
  var hasPassed: Bool { Deadline.now >= end }

  /// What is left, for `poll`; at most a fiftieth of a second, so that other things can be looked at as well.
  var milliseconds: Int32 { Int32(max(0, min(20, (end - Deadline.now) * 1000))) }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
