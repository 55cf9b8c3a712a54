import Foundation
import Synchronization

/// Somebody at the other end, on a thread of their own.
///
/// A task would not do: there are only as many threads for tasks as the machine has cores, and tests that wait hold them.
final class Helper<Value: Sendable>: Sendable {
  private let outcome = Mutex<Result<Value, any Error>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Starts the work.
  init(_ work: @escaping @Sendable () throws -> Value) {
    Thread.detachNewThread {
      let result = Result { try work() }
      self.outcome.withLock { $0 = result }
      self.isDone.signal()
    }
  }

  /// What came of the work; throws when it takes more than a minute.
  func result() throws -> Value {
    guard isDone.wait(timeout: .now() + 60) == .success, let outcome = outcome.withLock({ $0 }) else {
      throw CancellationError()
    }
    return try outcome.get()
  }
}
