import Foundation

/// One run of the demonstration.
struct DemoRun: Sendable {
  /// What was printed.
  let output: String
  /// What was said besides.
  let errors: String
  /// How it ended.
  let code: Int32

  /// The run that the tests share; its folder stays beside the program until the next tests.
  static let shared = Result {
    let folder = URL(filePath: Binary.folder).appending(path: "demo-tests").path()
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return try DemoRun(in: folder)
  }

  /// Plays it, with its scratch folder in this one.
  init(in folder: String) throws {
    let run = try Run.attest("demo", environment: ["TMPDIR": folder], in: DemoRun.root)
    (output, errors, code) = (run.output, run.errors, run.code)
  }

  /// The folder of the source.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardized.path()

  /// What it printed, taken apart.
  var transcript: DemoTranscript { DemoTranscript(output) }

  /// The output without what differs from run to run: the folder's name, the hashes, the register's id, and the one-time code.
  var steady: String {
    output.replacing(transcript.folder, with: "SCRATCH").replacing(/[0-9a-f]{64}/, with: "HASH")
      .replacing(/[0-9a-f]{32}/, with: "REGISTER")
      .replacing(/([0-9A-Z]{4}-){2}[0-9A-Z]{4}/, with: "CODE")
  }
}
