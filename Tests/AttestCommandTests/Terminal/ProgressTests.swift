import Synchronization
import Testing

@testable import AttestCommand

@Suite("Progress")
struct ProgressTests {
  /// A clock that a test sets.
  private final class Clock: Sendable {
    private let time = Mutex(Duration.zero)

    var now: Duration { time.withLock { $0 } }

    func advance(_ step: Duration) { time.withLock { $0 += step } }
  }

  private let clock = Clock()

  private func console(_ errors: Int32, _ environment: [String: String] = ["TERM": "xterm"]) -> Console {
    Console(errors: errors, clock: { [clock] in clock.now }, variable: { environment[$0] })
  }

  @Test("Nothing is shown before a second, then one line, which goes away at the end")
  func shown() throws {
    let terminal = try PseudoTerminal()
    let progress = Progress(on: console(terminal.slave), "Reading people", of: 200)
    clock.advance(.milliseconds(999))
    progress.advance(to: 1)
    #expect(!terminal.hasText)
    clock.advance(.milliseconds(1))
    progress.advance(to: 50)
    #expect(terminal.read() == "\r\u{1B}[KReading people: 50 of 200, 25 %")
    clock.advance(.milliseconds(100))
    progress.advance(to: 60)
    #expect(!terminal.hasText)
    clock.advance(.milliseconds(100))
    progress.advance(to: 70)
    #expect(terminal.read() == "\r\u{1B}[KReading people: 70 of 200, 35 %")
    progress.end()
    #expect(terminal.read() == "\r\u{1B}[K")
  }

  @Test("Work that is over within a second leaves no trace")
  func quick() throws {
    let terminal = try PseudoTerminal()
    let progress = Progress(on: console(terminal.slave), "Reading people")
    progress.advance(to: 50)
    progress.end()
    #expect(!terminal.hasText)
  }

  @Test("A screen reader is not told again and again")
  func still() throws {
    let terminal = try PseudoTerminal()
    let console = console(terminal.slave, ["TERM": "xterm", "ATTEST_SCREEN_READER": "1"])
    let progress = Progress(on: console, "Reading people")
    clock.advance(.seconds(5))
    progress.advance(to: 50)
    progress.end()
    #expect(!terminal.hasText)
  }
}
