import Attest
import Foundation
import Testing

@Suite("The page of the checks")
struct ChecksPageTests {
  private static let path = DemoRun.root + "Sources/AttestStore/AttestStore.docc/Checks.md"

  @Test("It names every check with what holds, in their order")
  func table() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let head = "|---|---|\n"
    let start = try #require(text.firstRange(of: head)).upperBound
    let rows = RegisterCheck.all.map { "| `\($0.name)` | \($0.rule) |\n" }.joined()
    if StoryRunner.isUpdating {
      try Data((text[..<start] + rows).utf8).write(to: URL(filePath: Self.path))
    } else {
      #expect(text[start...] == rows, "ATTEST_UPDATE_STORIES=1 swift test --filter ChecksPage writes it anew.")
    }
  }
}
