import Foundation

/// The real program, found beside the tests in the build's products.
enum Binary {
  /// The folder of the build's products.
  static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .path()

  /// The program; `ATTEST_BINARY` names another build of it, such as the release that the fault suite runs.
  static let path =
    ProcessInfo.processInfo.environment["ATTEST_BINARY"]
    ?? (folder.hasSuffix("/") ? folder + "attest" : folder + "/attest")

  /// What the program finds in its environment, and nothing of the tester's own.
  static func environment(_ extra: [String: String] = [:]) -> [String: String] {
    let base = [
      "PATH": "\(folder):/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no",
    ]
    return base.merging(extra) { $1 }
  }
}
