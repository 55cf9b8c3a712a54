import Synchronization

/// Where bytes go: a descriptor, gathered into large writes, or memory.
final class OutputStream: Sendable {
  private struct State {
    var bytes: [UInt8] = []
    var failure: ConsoleError?
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
      if state.failure == nil { state.failure = OutputStream.send(state.bytes, to: descriptor) }
      state.bytes.removeAll(keepingCapacity: true)
      return state.failure
    }
    if let failure { throw failure }
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
