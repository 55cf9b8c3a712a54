import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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

  /// Copies a file over another; the copy is on the disk before anything is timed.
  func copy(_ from: String, to: String) throws {
    try? FileManager.default.removeItem(atPath: to)
    try FileManager.default.copyItem(atPath: from, toPath: to)
    sync()
  }

  /// Runs a program, its output into a file and its messages into `messages`; the seconds that it took.
  ///
  /// Started and waited for by hand: Foundation looks only every 50 ms whether a process has ended.
  @discardableResult
  func run(_ words: [String], input: String? = nil, output: String = "output") throws -> Double {
    try Data((input ?? "").utf8).write(to: folder.appending(path: "input"))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, path("input"), O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, path(output), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, path("messages"), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var (process, status): (pid_t, Int32) = (0, 0)
    let start = ContinuousClock.now
    guard posix_spawnp(&process, words[0], &actions, nil, arguments, environ) == 0 else {
      throw Failed(words: words, status: -1, messages: "could not be started")
    }
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let time = ContinuousClock.now - start
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    guard (0...1).contains(code) else { throw Failed(words: words, status: code, messages: try text("messages")) }
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  /// Runs a short command many times in one shell, so that starting the timer does not count; the seconds of one run.
  func runRepeatedly(_ words: [String], times: Int = 50) throws -> Double {
    let loop = "i=0; while [ $i -lt \(times) ]; do \"$@\"; i=$((i+1)); done; true"
    return try run(["sh", "-c", loop, "sh"] + words) / Double(times)
  }

  /// How many lines a file has that contain some text.
  func count(_ text: String, in name: String) throws -> Int {
    try Data(contentsOf: folder.appending(path: name)).split(separator: UInt8(ascii: "\n")).count {
      $0.firstRange(of: Data(text.utf8)) != nil
    }
  }

  /// The number that stands before some words in what a run said; nil where it does not stand there.
  func number(before words: String, in name: String) throws -> Int? {
    let said = try text(name)
    guard let place = said.range(of: words) else { return nil }
    return Int(said[..<place.lowerBound].split { !$0.isNumber }.last ?? "")
  }

  /// What a run wrote.
  func text(_ name: String = "output") throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// A program that ended badly.
  struct Failed: Error {
    let words: [String]
    let status: Int32
    let messages: String
  }
}
