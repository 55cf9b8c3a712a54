import AttestRules
import Testing

@Suite struct NameTests {
  @Test(arguments: ["P1", "0042", "Ysgol y Bryn", "żółw", "='x", "-"])
  func `whatever another system calls something is a name`(text: String) {
    #expect(PersonNumber(text)?.text == text)
  }

  @Test(arguments: ["", "a\nb", "a\u{0}", "a\u{7F}", "a\tb", String(repeating: "x", count: 201)])
  func `nothing, control characters and very long texts are no names`(text: String) {
    #expect(PersonNumber(text) == nil)
  }

  @Test func `names are in order of their text`() {
    #expect([SiteCode(stored: "b"), SiteCode(stored: "a")].sorted().map(\.description) == ["a", "b"])
  }
}
