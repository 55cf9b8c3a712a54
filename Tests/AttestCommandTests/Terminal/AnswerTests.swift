import Testing

@testable import AttestCommand

@Suite("Understanding answers")
struct AnswerTests {
  @Test(
    "Numbers come from 0, in order and each once; anything else is refused",
    arguments: [
      ("1", [0]), ("3 1", [0, 2]), ("1,2;3", [0, 1, 2]), ("2 2", [1]), ("", []), ("0", nil), ("4", nil),
      ("x", nil),
      ("1 x", nil), ("1\u{301}", nil), ("-1", nil),
    ])
  func numbers(text: String, expected: [Int]?) {
    #expect(Console.numbers(in: text, upTo: 3) == expected)
  }

  @Test("Without a terminal every question is refused, and --yes answers the one before a change")
  func nobody() throws {
    let console = Console(recordingWith: { .zero })
    #expect(throws: ConsoleError.notATerminal(.input)) { try console.askYesOrNo("?") }
    #expect(throws: ConsoleError.yesNeeded) { try console.confirm("?", isSure: false) }
    #expect(try console.confirm("?", isSure: true))
    #expect(console.output.written.isEmpty)
  }
}
