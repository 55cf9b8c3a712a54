import Attest
import AttestExchange
import AttestStore

/// Long work on a register that Ctrl-C, SIGTERM or the closing of the terminal ends without leaving anything half done.
enum StoppableWork {
  /// Does the work of the body, in which statements on the register stop by themselves.
  ///
  /// - Parameter body: gets what is to be asked now and then where it does other things for long.
  /// - Throws: ``Interrupted`` when somebody asked to stop before the work was done.
  static func run<Result>(
    in register: Register, on console: Console, _ body: (@escaping @Sendable () -> Bool) throws -> Result
  ) throws -> Result {
    // Where nobody sits, as in the demonstration, the signals belong to somebody else.
    guard console.input >= 0 else { return try body { false } }
    let request = StopRequest()
    defer { request.end() }
    // Asked only on the thread that reads or writes just then, never on two at once.
    nonisolated(unsafe) let asked = request
    do {
      let isStopped: @Sendable () -> Bool = { asked.isStopped }
      return try register.stopping(when: isStopped) { try body(isStopped) }
    } catch let error as StoreError where error == .stopped {
      throw Interrupted()
    } catch let error as ReadError where error == .stopped {
      throw Interrupted()
    }
  }

  /// Somebody asked to stop.
  struct Interrupted: Error, Explained {
    var failure: Failure { Failure(.interrupted, "Interrupted. Nothing was imported.") }
  }
}
