import Synchronization
import Testing

@testable import AttestCommand

@Suite("The time that reading takes")
struct PagerTimeTests {
  @Test("It is measured with the clock that was passed in, from the first page to the last key")
  func measured() throws {
    let terminal = try PseudoTerminal()
    let looks = Atomic(0)
    let clock: @Sendable () -> Duration = { .seconds(looks.wrappingAdd(1, ordering: .relaxed).newValue * 7) }
    let slave = terminal.slave
    let reader = Helper {
      let console = Console(input: slave, output: slave, clock: clock, variable: { ["TERM": "xterm"][$0] })
      return try Pager.show(on: console) { _ in ["one line"] }
    }
    var shown = ""
    while !shown.contains("q: stop") { shown += terminal.read() }
    try terminal.type("\r")
    #expect(try reader.result() == Pager.Reading(isComplete: true, time: .seconds(7)))
  }
}
