import Testing

@testable import AttestText

@Suite("How long something is, in words")
struct SpanTests {
  @Test(
    "The two largest units say it",
    arguments: [
      (999, "0 seconds"), (1000, "1 second"), (59_999, "59 seconds"), (60_000, "1 minute"),
      (3_600_000, "1 hour"), (3_660_000, "1 hour 1 minute"), (86_399_999, "23 hours 59 minutes"),
      (86_400_000, "1 day"), (273_600_000, "3 days 4 hours"), (-60_000, "1 minute"),
    ] as [(Int64, String)])
  func span(milliseconds: Int64, words: String) {
    #expect(Wording.span(milliseconds: milliseconds) == words)
  }
}
