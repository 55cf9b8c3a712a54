import Testing

@testable import AttestCommand

@Suite("Finding the command")
struct InvocationTests {
  /// What an invocation is, in a word.
  private func kind(_ words: String...) throws -> String {
    switch try CommandTree.sample.invocation(of: words) {
    case .run(_, _, let path): "run \(path)"
    case .explain(_, let path): "explain \(path)"
    case .explainGroup(let group): "explain group \(group.name)"
    case .overview: "overview"
    case .version: "version"
    }
  }

  @Test("A verb is found by its words")
  func found() throws {
    #expect(try kind("sample", "x", "--last=2026-09-01") == "run sample")
    #expect(try kind("thing", "show", "people") == "run thing show")
  }

  @Test("--help works anywhere, whatever else is wrong")
  func help() throws {
    #expect(try kind("--help") == "overview")
    #expect(try kind("thing", "--help") == "explain group thing")
    #expect(try kind("thing", "show", "--help") == "explain thing show")
    #expect(try kind("sample", "--nonsense", "-h") == "explain sample")
    #expect(try kind() == "overview")
    #expect(try kind("--version") == "version")
  }

  @Test("--help after -- is an argument")
  func helpAsArgument() throws {
    #expect(try kind("sample", "--last=2026-09-01", "--", "--help") == "run sample")
  }

  @Test(
    "A word that is no command is refused, with the nearest one",
    arguments: [
      (["sampel"], UsageError.unknownCommand(found: "sampel", group: "", nearest: "sample")),
      (["thing", "shwo"], .unknownCommand(found: "shwo", group: "thing", nearest: "show")),
      (["entirely-else"], .unknownCommand(found: "entirely-else", group: "", nearest: nil)),
      (["thing"], .missingCommand(group: "thing", commands: ["show"])),
      (["--verson"], .unknownOption(found: "--verson", nearest: "--version")),
    ])
  func refused(words: [String], error: UsageError) {
    #expect(throws: error) { try CommandTree.sample.invocation(of: words) }
  }

  @Test("What is printed and the exit code reach whoever called")
  func run() {
    let console = Console(recordingWith: { .zero })
    #expect(CommandTree.sample.run(["thing", "show", "people"], on: console) == .no)
    #expect(CommandTree.sample.run(["thing", "show", "peopel"], on: console) == .usage)
    #expect(String(decoding: console.errors.written, as: UTF8.self).contains("Did you mean “people”?"))
    #expect(String(decoding: console.errors.written, as: UTF8.self).contains("attest help thing show"))
    #expect(console.output.written.isEmpty)
  }
}
