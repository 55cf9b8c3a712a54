/// Hears that the process is asked to stop, and waits for a time to pass or for that.
///
/// From its making on, Ctrl-C, SIGTERM and the closing of the terminal are no longer the end of the process but a request.
final class StopRequest {
  private var watch: SignalWatch?
  private var isHeard = false

  private static let longestWait: Int64 = 60_000

  /// Begins to listen; where the system has no means of it left, a signal ends the process as it usually does.
  init(_ watch: consuming SignalWatch? = SignalWatch()) {
    self.watch = watch
  }

  /// Puts the signals back as they were.
  func end() {
    watch.take()?.end()
  }

  /// Whether somebody has asked.
  var isStopped: Bool {
    while !isHeard, let event = watch?.next() {
      switch event {
      case .interruption: isHeard = true
      case .suspended: watch?.suspend()
      case .resized: break
      }
    }
    return isHeard
  }

  /// Waits for so many milliseconds, for a minute at most, or until somebody asks to stop.
  ///
  /// Never longer, because a machine that slept, or whose clock was set, must look at its clock again.
  func wait(milliseconds: Int64) {
    guard !isStopped else { return }
    let most = Int32(min(max(milliseconds, 0), Self.longestWait))
    var descriptors: [Int32] = []
    if let descriptor = watch?.descriptor { descriptors.append(descriptor) }
    _ = try? Platform.waitForInput(descriptors, milliseconds: most)
  }
}
