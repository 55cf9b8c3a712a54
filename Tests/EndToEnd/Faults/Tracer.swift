import Foundation

/// Runs a program under strace, which counts its calls, lets one of them fail, or kills it there.
struct Tracer {
  static let path = "/usr/bin/strace"
  static let isInstalled = FileManager.default.isExecutableFile(atPath: path)

  /// The calls by which a program changes files, and those by which it reads a register.
  static let writing = [
    "write", "writev", "pwrite64", "fsync", "fdatasync", "ftruncate", "openat", "unlink", "unlinkat", "rename",
    "renameat", "renameat2", "link", "linkat", "mkdir", "mkdirat", "fchmod", "fchown",
  ]
  static let reading = ["read", "pread64"]
  static let locking = ["fcntl"]
  /// The effect of a kill.
  static let kill = "signal=KILL"

  /// What happens at one call.
  struct Injection: Hashable, Sendable, CustomStringConvertible {
    let call: String
    let index: Int
    let effect: String
    /// The program is killed there, and the call is not made.
    var isKill: Bool { effect == Tracer.kill }
    var description: String { "\(call):\(effect):when=\(index)" }
  }

  /// Where it writes what it saw.
  let log: String

  /// The command line that runs another one with something injected.
  func words(_ injection: Injection?, tracing calls: [String]) -> [String] {
    let traced = "trace=" + calls.map { "?\($0)" }.joined(separator: ",")
    let injected = injection.map { ["-e", "inject=\($0)"] } ?? []
    // Stopping at these calls only is much faster; but there strace delivers no signals.
    let stops = injection?.isKill == true ? [] : ["--seccomp-bpf"]
    return [Tracer.path, "-f", "-qq"] + stops + ["-o", log, "-e", traced, "-e", "signal=none"] + injected
  }

  /// Every call that was made, each once, as what can be injected there; with the processes and threads side by side, of
  /// which each counts for itself.
  ///
  /// - Parameter isWriting: leaves out what came before the first file was made: the start of the program.
  func places(effect: String, isWriting: Bool) throws -> [Injection] {
    var counts: [String: Int] = [:]
    var places: Set<Injection> = []
    var hasBegun = !isWriting
    for line in try lines() {
      let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard words.count == 2, let end = words[1].firstIndex(of: "("), !words[1].hasPrefix("<") else { continue }
      let call = String(words[1][..<end].drop { $0 == " " })
      counts["\(words[0]) \(call)", default: 0] += 1
      hasBegun = hasBegun || line.contains("O_CREAT")
      if hasBegun { places.insert(Injection(call: call, index: counts["\(words[0]) \(call)"] ?? 0, effect: effect)) }
    }
    return places.sorted { ($0.call, $0.index) < ($1.call, $1.index) }
  }

  /// Whether an error that was injected happened.
  func hasFired() throws -> Bool {
    try lines().contains { $0.contains("(INJECTED)") }
  }

  private func lines() throws -> [Substring] {
    String(decoding: try Data(contentsOf: URL(filePath: log)), as: UTF8.self).split(separator: "\n")
  }
}
