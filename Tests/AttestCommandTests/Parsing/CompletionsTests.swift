import Foundation
import Testing

@testable import AttestCommand

@Suite("Completions")
struct CompletionsTests {
  /// What bash offers after these words; the last is the one that is being typed.
  private func bash(_ words: String...) throws -> [String] {
    let script = Completions(of: .sample).bash
    let line = words.map(Completions.quoted).joined(separator: " ")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c",
      script
        + "COMP_WORDS=(attest \(line)); COMP_CWORD=\(words.count); _attest; printf '%s\\n' ${COMPREPLY[@]}",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("bash offers commands, then verbs, then options and their values")
  func offers() throws {
    #expect(try bash("") == ["sample", "thing", "help"])
    #expect(try bash("th") == ["thing"])
    #expect(try bash("thing", "") == ["show"])
    #expect(try bash("thing", "show", "") == ["people", "status"])
    #expect(try bash("thing", "show", "--") == ["--rejects", "--yes", "--help"])
    #expect(try bash("sample", "--cat") == ["--category"])
    #expect(try bash("sample", "--category", "gov") == ["governor"])
    #expect(try bash("sample", "--on", "") == [])
  }

  @Test("bash offers files where a file is wanted and folders where a folder is")
  func files() throws {
    #expect(try bash("thing", "show", "--rejects", "/etc/passw").contains("/etc/passwd"))
    #expect(try bash("sample", "--data", "/usr/bi") == ["/usr/bin"])
  }

  @Test("zsh and fish know every option with its explanation")
  func others() {
    let completions = Completions(of: .sample)
    for option in Sample.declaration.options {
      #expect(completions.zsh.contains(Completions.quoted("\(option.name):\(option.help)")))
      #expect(completions.fish.contains("-l \(option.name.dropFirst(2))"))
    }
    #expect(completions.fish.contains("-x -a 'staff volunteer governor parent contractor'"))
    #expect(completions.zsh.contains("thing/show)"))
  }
}
