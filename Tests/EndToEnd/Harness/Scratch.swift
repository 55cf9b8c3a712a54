import Foundation

/// A folder for one test, gone when the test is.
final class Scratch: Sendable {
  /// Its path.
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "attest-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file in it.
  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The bytes of a file in it.
  func read(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path).appending(path: name))
  }
}
