import Testing

@testable import AttestCommand

/// What the help says of the commands themselves.
@Suite("Declarations")
struct DeclarationTests {
  static let tree = CommandTree.attest

  /// The words of an example as a shell would divide them, up to a pipe or a redirection.
  static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
      switch character {
      case "\"":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return Array(words.dropFirst().prefix { !["|", ">", ">>", "<"].contains($0) })
  }

  @Test("every example in the help can be typed", arguments: tree.verbs.map { $0.path })
  func examples(path: String) throws {
    let type = try #require(Self.tree.verbs.first { $0.path == path }?.type)
    for example in type.declaration.examples {
      let words = Self.words(of: example.line)
      #expect(words.starts(with: path.split(separator: " ").map(String.init)), "\(example.line)")
      guard case .run(let found, let values, path: _) = try Self.tree.invocation(of: words) else {
        Issue.record("\(example.line) is not run")
        continue
      }
      _ = try found.init(values)
      #expect(found.declaration.name == type.declaration.name)
      #expect(!example.purpose.isEmpty)
    }
  }

  @Test("whatever opens the register says who may, and whatever lists has both formats")
  func consistent() {
    for (path, type) in Self.tree.verbs {
      let names = type.declaration.options.map(\.name)
      #expect(type.declaration.needs == nil || names.contains("--data"), "\(path)")
      #expect(names.contains("--csv") ? names.contains("--json") : true, "\(path)")
      if path.hasSuffix(" list") { #expect(names.contains("--json") && names.contains("--csv"), "\(path)") }
    }
  }
}
