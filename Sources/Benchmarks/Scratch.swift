import Foundation

/// A folder for one run of the benchmarks, and the processes that are timed in it.
struct Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "attest-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  func path(_ name: String) -> String {
    folder.appending(path: name).path
  }

  /// Writes a file piece by piece.
  func write(_ name: String, _ body: ((String) throws -> Void) throws -> Void) throws {
    _ = FileManager.default.createFile(atPath: path(name), contents: nil)
    let file = try FileHandle(forWritingTo: folder.appending(path: name))
    var buffer = ""
    try body { text in
      buffer += text
      if buffer.utf8.count > 1 << 20 {
        try file.write(contentsOf: Data(buffer.utf8))
        buffer = ""
      }
    }
    try file.write(contentsOf: Data(buffer.utf8))
    try file.close()
  }

  /// Runs a program, its output into a file; the seconds that it took.
  @discardableResult
  func run(_ words: [String], input: String? = nil, output: String = "output") throws -> Double {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    _ = FileManager.default.createFile(atPath: path(output), contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: output))
    process.standardError = FileHandle.standardError
    let feed = Pipe()
    process.standardInput = feed
    let start = ContinuousClock.now
    try process.run()
    feed.fileHandleForWriting.write(Data((input ?? "").utf8))
    try feed.fileHandleForWriting.close()
    process.waitUntilExit()
    let time = ContinuousClock.now - start
    guard process.terminationStatus <= 1 else {
      throw Failed(words: words, status: process.terminationStatus)
    }
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  /// Runs a short command many times in one shell, so that starting the timer does not count; the seconds of one run.
  func runRepeatedly(_ words: [String], times: Int = 50) throws -> Double {
    let loop = "i=0; while [ $i -lt \(times) ]; do \"$@\"; i=$((i+1)); done; true"
    return try run(["sh", "-c", loop, "sh"] + words) / Double(times)
  }

  /// What a run wrote.
  func text(_ name: String = "output") throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// A program that ended badly.
  struct Failed: Error {
    let words: [String]
    let status: Int32
  }
}
