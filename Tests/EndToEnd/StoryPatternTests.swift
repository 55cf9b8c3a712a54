import Testing

@Suite("Comparing with a story page")
struct StoryPatternTests {
  @Test(
    "A hole stands for any text in a line",
    arguments: [
      ("hash [… ]", "hash [… ]", true), ("hash […]", "hash 12ab", true), ("hash […]", "hush 12ab", false),
      ("[…] of […] done", "3 of 4 done", true), ("[…] of […] done", "3 of 4", false), ("a[…]a", "a", false),
    ])
  func hole(expected: String, line: String, fits: Bool) {
    #expect(StoryPattern.matches(line: line, expected) == fits)
  }

  @Test("A hole alone stands for any lines, none included")
  func lines() {
    #expect(StoryPattern.matches(["a", "x", "y", "b"], ["a", "[…]", "b"]))
    #expect(StoryPattern.matches(["a", "b"], ["a", "[…]", "b"]))
    #expect(!StoryPattern.matches(["a", "b", "c"], ["a", "[…]", "b"]))
  }

  @Test("A line more or a line less is different")
  func different() {
    #expect(!StoryPattern.matches(["a"], ["a", "b"]))
    #expect(!StoryPattern.matches(["a", "b"], ["a"]))
  }
}
