import Foundation

/// The example of the README's section on the module, read from the file in which it is compiled.
enum ReadmeModule {
  static func text(beside file: String = #filePath) throws -> String {
    let path = URL(filePath: file).deletingLastPathComponent().appending(path: "ReadmeExample.swift")
    let source = try String(contentsOf: path, encoding: .utf8)
    let parts = source.components(separatedBy: "// README: ")
    guard parts.count >= 3 else { throw HarnessError.late(waitingFor: "the example", seen: path.path()) }
    return "\n```swift\n" + parts[1].dropFirst("begin\n".count) + "```\n\n"
  }
}
