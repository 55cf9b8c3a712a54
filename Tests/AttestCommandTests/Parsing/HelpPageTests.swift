import Testing

@testable import AttestCommand

@Suite("Help from declarations")
struct HelpPageTests {
  private func text(_ lines: [Line]) -> String { lines.map(\.plain).joined(separator: "\n") }

  @Test("The usage line has every parameter, and alternatives in one bracket")
  func usage() {
    let line = UsageLine.text(of: Sample.declaration, path: "sample")
    #expect(
      line == """
        attest sample PERSON [OTHER…] [--from DAY] --last DAY [--limit N] [--add PERSON…] \
        [--paper REF | --witnessed] [--json | --csv] [--site SITE…] [--category CATEGORY…] [--on DAY] [--data DIR]
        """)
  }

  @Test("A page names arguments, options, choices, who may, exit codes and examples")
  func page() {
    let page = text(HelpPage.page(of: Sample.declaration, path: "sample"))
    for part in [
      "Try everything out.", "A paragraph.", "  PERSON", "--from DAY", "staff, volunteer, governor", "--help",
      "Who may\n  hr, slt, administrator and auditor; staff for themselves", "one of them is not",
      "attest sample 1042 --last 2026-09-01",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test("The overview lists every verb, noun and topic under its heading")
  func overview() {
    let page = text(HelpPage.overview(of: .sample))
    #expect(page.contains("One\n  sample") && page.contains("\n  thing") && page.contains("Two\n  help"))
    #expect(page.contains("help exit-codes"))
  }

  @Test("The reference has every command and every exit code")
  func reference() {
    let markdown = Reference.markdown(of: .sample)
    #expect(markdown.contains("`attest thing show people|status [--rejects FILE] [--yes]`"))
    for code in ExitCode.allCases { #expect(markdown.contains("| \(code.rawValue) | \(code.meaning) |")) }
  }

  @Test(
    "Every declared command of ours is worded alike and has unique names", arguments: CommandTree.attest.verbs
  )
  func ours(verb: (path: String, type: any Command.Type)) {
    let declaration = verb.type.declaration
    let names = declaration.parameters.map(\.name)
    #expect(!declaration.summary.hasSuffix("."))
    #expect(Set(names).count == names.count)
    #expect(declaration.options.allSatisfy { $0.name.hasPrefix("--") && $0.name != "--help" })
    #expect(declaration.parameters.allSatisfy { !$0.help.isEmpty && !$0.help.hasSuffix(".") })
    #expect(declaration.arguments.dropLast().allSatisfy { !$0.count.repeats })
    let isOptional = declaration.arguments.map { !$0.count.isRequired }
    #expect(isOptional == isOptional.sorted { !$0 && $1 })
    #expect(declaration.examples.allSatisfy { $0.line.hasPrefix("attest \(verb.path)") })
  }
}
