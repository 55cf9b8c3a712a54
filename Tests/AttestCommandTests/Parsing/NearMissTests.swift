import Testing

@testable import AttestCommand

@Suite("Guessing what was meant")
struct NearMissTests {
  @Test(
    "A slip is recognised, another word is not",
    arguments: [
      ("stauts", "status"), ("staus", "status"), ("statuss", "status"), ("STATUS", "status"),
      ("xtatus", "status"),
      ("elephant", nil), ("st", nil), ("", nil), ("lst", "list"),
    ])
  func nearest(word: String, expected: String?) {
    #expect(NearMiss.of(word, among: ["status", "list", "explain"]) == expected)
  }

  @Test(
    "The distance counts inserted, deleted, replaced and swapped letters",
    arguments: [
      ("", "", 0), ("ab", "ba", 1), ("abc", "ac", 1), ("abc", "abxc", 1), ("abc", "axc", 1), ("ab", "cd", 2),
    ])
  func distance(left: String, right: String, expected: Int) {
    #expect(NearMiss.distance(left, right, limit: 3) == expected)
    #expect(NearMiss.distance(right, left, limit: 3) == expected)
  }

  @Test("A very long word is given up at once")
  func long() {
    #expect(NearMiss.of(String(repeating: "x", count: 100_000), among: ["status"]) == nil)
  }
}
