import Foundation
import TestSupport
import Testing

/// Damages the register's file, as a worn disk does.
@Suite(.serialized, .enabled(if: FaultSize.isAsked, "run by .ci/faults"))
struct DamageTests {
  private static let pageSize = 4096

  @Test func `every bit that flips is found, or changes no answer`() async throws {
    try await damage("bit flips", FaultSize.count(short: 60, full: 1000)) { bytes, random in
      var place = Int.random(in: bytes.indices, using: &random)
      // What is deleted is overwritten with zeros, so that most other bytes are in use: every other flip is in one.
      if Bool.random(using: &random) { place = bytes[place...].firstIndex { $0 != 0 } ?? place }
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    }
  }

  @Test func `a file that was cut short is found out, or answers as before`() async throws {
    try await damage("truncated files", FaultSize.count(short: 20, full: 300)) { bytes, random in
      bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
    }
  }

  @Test func `pages that changed places are found, or change no answer`() async throws {
    try await damage("swapped pages", FaultSize.count(short: 20, full: 300)) { bytes, random in
      let pages = bytes.count / Self.pageSize
      let one = Int.random(in: 0..<pages, using: &random)
      let other = (one + Int.random(in: 1..<pages, using: &random)) % pages
      for place in 0..<Self.pageSize { bytes.swapAt(one * Self.pageSize + place, other * Self.pageSize + place) }
    }
  }

  /// Every question that is answered from the register, at the shell.
  private static let questions = """
    for table in people absences attestations completions status eligibility accounts decisions reminders audit; do
      "$0" export $table
    done
    "$0" role list; "$0" account review; "$0" policy show POL; "$0" course show ASKING; "$0" whoami
    for number in $(seq 2001 2010); do "$0" eligible login$number; done
    """

  private func damage(
    _ name: String, _ times: Int, _ change: @escaping @Sendable (inout Data, inout SeededGenerator) -> Void
  ) async throws {
    let tally = FaultTally(name)
    let sound = try Self.answers(in: Trial(WritingCommand("export attestations", on: .active)))
    try await FaultSize.each(times) { number in
      var random = SeededGenerator(seed: UInt64(number))
      let trial = try Trial(WritingCommand("export attestations", on: .active))
      let file = URL(filePath: trial.folder + "/register.sqlite")
      let original = try Data(contentsOf: file)
      var bytes = original
      change(&bytes, &random)
      try bytes.write(to: file)
      tally.add(bytes == original ? "without a change" : "damaged")
      let verified = try trial.verify()
      if case .killed(let signal) = verified.ending { Issue.record("verify died of signal \(signal), seed \(number)") }
      guard verified.code == 0 else { return tally.add("found") }
      let isSame = try Self.answers(in: trial) == sound
      tally.add(isSame ? "without effect" : "wrong")
      #expect(isSame, "\(name), seed \(number): not found, and the answers differ")
    }
    tally.show()
    #expect(tally.count("found") > 0)
  }

  private static func answers(in trial: Trial) throws -> String {
    let run = try Run(
      "/bin/sh", ["-c", questions, Binary.path], environment: Binary.environment(["ATTEST_DATA": "."]),
      in: trial.folder, deadline: Deadline(120))
    return run.output + run.errors
  }
}
