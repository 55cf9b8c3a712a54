import AttestText
import Testing

@Suite struct NearMissTests {
  static let keys = ["closures", "minimumOperators", "requirements", "reminders", "window", "to", "from"]

  @Test(arguments: [
    ("closure", "closures"), ("minimum_operators", "minimumOperators"),
    ("minumumOperators", "minimumOperators"),
    ("requirments", "requirements"), ("wnidow", "window"), ("form", "from"), ("WINDOW", "window"),
    ("ot", "to"),
  ])
  func `a slip of the finger finds the word that was meant`(word: String, meant: String) {
    #expect(NearMiss.of(word, among: NearMissTests.keys) == meant)
  }

  @Test(arguments: ["", "holidays", "xyz", "wixxxw", String(repeating: "a", count: 1000)])
  func `a word that is near to none finds none`(word: String) {
    #expect(NearMiss.of(word, among: NearMissTests.keys) == nil)
  }

  @Test func `of equally near words the first is taken`() {
    #expect(NearMiss.of("bat", among: ["cat", "hat"]) == "cat")
  }
}
