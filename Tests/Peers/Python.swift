import Foundation

/// Python with the packages that the peers need; `PEER_PYTHON` names another one than `python3`.
enum Python {
  static var command: String { ProcessInfo.processInfo.environment["PEER_PYTHON"] ?? "python3" }

  /// Whether peers must be there: on a build machine, where a test that is skipped would go unnoticed.
  static var mustBeThere: Bool { ProcessInfo.processInfo.environment["CI"] == "true" }

  static func script(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scripts/\(name)").path
  }

  /// Whether a package can be imported.
  static func has(_ package: String) -> Bool {
    (try? run(["-c", "import \(package)"], input: Data()))?.status == 0
  }

  /// A peer that a test cannot do without is not installed.
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs Python to its end.
  static func run(_ arguments: [String], input: Data) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [command] + arguments
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    // A Python that is not there leaves nobody to write to.
    signal(SIGPIPE, SIG_IGN)
    try process.run()
    try? stdin.fileHandleForWriting.write(contentsOf: input)
    try? stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
