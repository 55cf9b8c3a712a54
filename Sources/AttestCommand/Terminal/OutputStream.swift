import Synchronization

/// Where bytes go: a descriptor, gathered into large writes, or memory.
final class OutputStream: Sendable {
  private struct State: ~Copyable {
    var bytes: [UInt8] = []
    var failure: ConsoleError?
    /// Whether nothing is sent for the moment, so that nobody's pace holds the work up.
    var isHeld = false
    /// What is not sent yet and too much for memory.
    var spool: Spool?
  }

  /// The descriptor; nil for memory.
  let descriptor: Int32?
  private let state = Mutex(State())
  private static let size = 1 << 16

  /// A stream to a descriptor, or into memory.
  init(_ descriptor: Int32?) {
    self.descriptor = descriptor
  }

  /// Whether the stream ends at a terminal.
  var isTerminal: Bool { descriptor.map(Platform.isTerminal) ?? false }

  /// What was written to memory.
  var written: [UInt8] { descriptor == nil ? state.withLock { $0.bytes } : [] }

  /// Adds bytes, which are sent when there are many.
  func write(_ bytes: some Sequence<UInt8>) throws(ConsoleError) {
    let isFull = state.withLock { state in
      state.bytes.append(contentsOf: bytes)
      return state.bytes.count >= OutputStream.size
    }
    if isFull { try flush() }
  }

  /// Adds a text, which is sent when there is much.
  func write(_ text: String) throws(ConsoleError) { try write(text.utf8) }

  /// Sends all that was gathered; once that has failed, it fails for ever.
  func flush() throws(ConsoleError) {
    guard let descriptor else { return }
    let failure = state.withLock { state in
      if state.isHeld, OutputStream.keep(&state) { return state.failure }
      OutputStream.release(&state, to: descriptor)
      return state.failure
    }
    if let failure { throw failure }
  }

  /// Does the work of the body, which never waits for whoever reads what it writes.
  ///
  /// The body reads the register and so holds its lock: if it waited for somebody who pages through the answer, everybody
  /// who writes would wait with it. What it writes is kept, beyond a little in a file, and sent when it has ended. Into
  /// a file it is sent at once.
  func withoutWaiting<Result>(_ body: () throws -> Result) throws -> Result {
    guard let descriptor, Platform.hasReader(descriptor) else { return try body() }
    state.withLock { $0.isHeld = true }
    defer { state.withLock { OutputStream.release(&$0, to: descriptor) } }
    return try body()
  }

  /// Keeps what was gathered for later; false where there is no room for it.
  private static func keep(_ state: inout State) -> Bool {
    guard state.bytes.count >= size else { return true }
    if state.spool == nil { state.spool = Spool() }
    let taken = state.bytes.withUnsafeBytes { state.spool?.append($0) ?? 0 }
    state.bytes.removeFirst(taken)
    return state.bytes.isEmpty
  }

  /// Sends what was kept, then what was gathered, and keeps nothing from then on.
  private static func release(_ state: inout State, to descriptor: Int32) {
    state.isHeld = false
    if let spool = state.spool.take(), state.failure == nil {
      state.failure = spool.handOn { send($0, to: descriptor) }
    }
    if state.failure == nil { state.failure = send(state.bytes, to: descriptor) }
    state.bytes.removeAll(keepingCapacity: true)
  }

  /// Sends all that was gathered, and waits until it is on the disk where it goes to a file.
  func finish() throws(ConsoleError) {
    try flush()
    guard let descriptor else { return }
    do throws(Platform.Failed) { try Platform.synchronise(descriptor) } catch {
      throw .cannotWrite(reason: error.reason)
    }
  }

  /// Writes all the bytes, however many calls that takes; what went wrong, if anything.
  private static func send(_ bytes: [UInt8], to descriptor: Int32) -> ConsoleError? {
    bytes.withUnsafeBytes { all in
      var rest = all[...]
      while !rest.isEmpty {
        do throws(Platform.Failed) {
          rest = rest.dropFirst(try Platform.write(UnsafeRawBufferPointer(rebasing: rest), to: descriptor))
        } catch {
          if error.isNotReady { Platform.waitForOutput(descriptor) }
          if error.isNotReady || error.isInterrupted { continue }
          return error.isBrokenPipe ? .readerGone : .cannotWrite(reason: error.reason)
        }
      }
      return nil
    }
  }
}
