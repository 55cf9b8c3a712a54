import Attest
import Foundation
import TestSupport
import Testing

@testable import AttestStore

/// Changes the past behind the register's back, with a head that was kept before, and checks that it is found each time.
@Suite(.serialized, .enabled(if: FaultSize.isAsked, "run by .ci/faults"))
struct TamperingTests {
  private static let histories = FaultSize.count(short: 20, full: 1000)

  @Test func `twelve kinds of tampering are each found, and no honest history is`() async throws {
    let tally = FaultTally("tampering")
    try await FaultSize.each(Self.histories) { number in
      let history = try History(seed: UInt64(number))
      let older = try Data(contentsOf: URL(filePath: history.path))
      try history.go(3)
      for head in history.heads {
        let verdict = try history.verdict(head: head)
        #expect(verdict == .intact, "history \(number) is honest")
        if verdict != .intact { tally.add("false alarms") }
      }
      tally.add("honest histories")
      let whole = try Data(contentsOf: URL(filePath: history.path))
      var random = SeededGenerator(seed: UInt64(number))
      for kind in Tampering.allCases {
        try whole.write(to: URL(filePath: history.path))
        try kind.apply(to: history, older: older, &random)
        let head = history.heads[history.heads.count - 1]
        let verdict = try history.verdict(head: head)
        tally.add("of \(kind.rawValue)")
        #expect(verdict == kind.verdict(against: head), "history \(number), \(kind)")
        if verdict != kind.verdict(against: head) { tally.add("not found") }
      }
    }
    tally.show()
    #expect(tally.count("honest histories") == Self.histories)
  }
}
