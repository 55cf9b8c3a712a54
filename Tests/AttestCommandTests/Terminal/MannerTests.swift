import Testing

@testable import AttestCommand

@Suite("The manner of a terminal")
struct MannerTests {
  @Test(
    "The environment decides on styles and cursor movements",
    arguments: [
      (["TERM": "xterm"], true, false), ([:], false, true), (["TERM": "dumb"], false, true),
      (["TERM": "xterm", "NO_COLOR": "1"], false, false), (["TERM": "xterm", "NO_COLOR": ""], true, false),
      (["TERM": "xterm", "ATTEST_SCREEN_READER": "1"], true, true),
      (["TERM": "xterm", "ACCESSIBLE": "1"], true, true),
    ])
  func terminal(environment: [String: String], isStyled: Bool, isStill: Bool) {
    let manner = Manner(isTerminal: true) { environment[$0] }
    #expect(manner.isStyled == isStyled)
    #expect(manner.isStill == isStill)
  }

  @Test("A pipe never gets styles or cursor movements")
  func pipe() {
    let manner = Manner(isTerminal: false) { ["TERM": "xterm"][$0] }
    #expect(!manner.isStyled && manner.isStill)
  }

  @Test(
    "COLUMNS helps where the terminal reports no size",
    arguments: [("120", 120), ("0", 80), ("-5", 80), ("x", 80)])
  func columns(text: String, expected: Int) {
    #expect(Manner(isTerminal: true) { $0 == "COLUMNS" ? text : nil }.fallbackColumns == expected)
  }
}
