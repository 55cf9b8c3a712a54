import Dispatch
import Synchronization

/// Puts rows into the tables on a second thread, while the first makes the next ones.
///
/// A connection is used by one thread at a time: from the first ``put(_:into:)`` until ``wait()`` has come back, this one
/// belongs to the second thread.
final class RowWriter: Sendable {
  /// So many blocks of rows may wait for the second thread; the first waits with more.
  private static let mostWaiting = 8

  private let queue = DispatchQueue(label: "attest.rows")
  private let room = DispatchSemaphore(value: RowWriter.mostWaiting)
  private let failure = Mutex<(any Error)?>(nil)

  /// Puts rows into a table some time later, after those that were given before.
  ///
  /// - Throws: what went wrong with rows that were given before.
  func put(_ block: RowBlock, into insert: BulkInsert) throws {
    room.wait()
    // The statements in it are touched only on the second thread until nothing waits any more.
    nonisolated(unsafe) let insert = insert
    queue.async { [self] in
      defer { room.signal() }
      do {
        try throwFailure()
        try insert.put(block)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    try throwFailure()
  }

  /// Waits until nothing is left to be put in.
  func wait() {
    queue.sync {}
  }

  /// Throws what went wrong first; nothing was put in after it.
  func throwFailure() throws {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
