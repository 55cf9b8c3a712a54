import Foundation
import Glibc

/// One run of `attest` that is killed at a chosen moment, unless it ends before.
struct KilledRun {
  /// What it had printed.
  let output: String
  /// Whether the kill came before the end.
  let wasKilled: Bool

  /// Runs a command and kills it after so many microseconds.
  init(_ words: [String], after microseconds: UInt32, in scratch: Scratch) throws {
    let path = scratch.path + "/killed-output"
    let file = open(path, O_CREAT | O_TRUNC | O_RDWR, 0o600)
    guard file >= 0 else { throw HarnessError.call("open", errno: errno) }
    defer { close(file) }
    let child = try Child(
      Binary.path, words, environment: Binary.environment([:]), folder: "/",
      descriptors: [(0, .path("/dev/null")), (1, .ours(file)), (2, .ours(file))])
    usleep(microseconds)
    child.send(signal: SIGKILL)
    let deadline = Deadline(20)
    while child.poll() == nil {
      if deadline.hasPassed { throw HarnessError.late(waitingFor: "the end of a killed process", seen: "") }
      usleep(500)
    }
    wasKilled = child.poll() == .killed(SIGKILL)
    output = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}
