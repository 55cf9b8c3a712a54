import Foundation
import Testing

/// Fifty processes that write at once.
@Suite(.serialized, .enabled(if: FaultSize.isAsked, "run by .ci/faults"))
struct CrowdTests {
  /// Starts all of them before it waits for any; each leaves its exit code and what it said.
  private static let script = """
    for number in $(seq 10 59); do
      { "$0" record $((2001 + number % 10)) POL --label V1 --done 2025-09-01 --paper crowd-$number \
          > said-$number 2>&1; echo $? > code-$number; } &
    done
    wait
    """

  @Test func `of fifty at once, each is there or was told to try again`() throws {
    let tally = FaultTally("fifty at once")
    for _ in 0..<FaultSize.count(short: 1, full: 20) {
      let trial = try Trial(WritingCommand("export attestations"))
      let environment = Binary.environment(["ATTEST_DATA": "."])
      _ = try Run(
        "/bin/sh", ["-c", Self.script, Binary.path], environment: environment, in: trial.folder,
        deadline: Deadline(120))
      let held = try Run(
        Binary.path, ["export", "attestations"], environment: environment, in: trial.folder
      ).output
      for number in 10..<60 {
        let code = try String(contentsOfFile: "\(trial.folder)/code-\(number)", encoding: .utf8)
        let said = try String(contentsOfFile: "\(trial.folder)/said-\(number)", encoding: .utf8)
        let isDone = code == "0\n"
        tally.add(isDone ? "acknowledged" : "told to try again")
        #expect(isDone || code == "75\n", "\(said)")
        let count = held.components(separatedBy: "crowd-\(number),").count - 1
        #expect(count == (isDone ? 1 : 0), "it is there \(count) times: \(said)")
      }
      #expect(try trial.verify().code == 0)
    }
    tally.show()
    #expect(tally.count("acknowledged") > 0)
  }
}
