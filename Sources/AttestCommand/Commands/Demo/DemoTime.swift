import Attest
import AttestRules
import Synchronization

/// The time of the demonstration, which passes only when somebody in it does something.
final class DemoTime: Sendable {
  private let milliseconds = Mutex<Int64>(0)

  /// Sets it to the morning of a day, half past eight in winter and half past nine in summer.
  func begin(_ day: Day) {
    milliseconds.withLock { $0 = Int64(day.number) * 86_400_000 + (8 * 60 + 30) * 60_000 }
  }

  /// Lets some seconds pass.
  func pass(seconds: Int) {
    milliseconds.withLock { $0 += Int64(seconds) * 1000 }
  }

  /// The time as the register asks for it.
  var clock: Clock { Clock { self.milliseconds.withLock { $0 } } }

  /// The time as whatever measures reading asks for it.
  var elapsed: @Sendable () -> Duration {
    { .milliseconds(self.milliseconds.withLock { $0 }) }
  }
}
