import AttestText
import Testing

@Suite struct NamedTextsTests {
  private static var sian: NamedTexts {
    var texts = NamedTexts()
    texts.insert(given: "Siân", family: "O’Neill-Jones", others: ["s.jones@trust.example", "sjones", nil])
    return texts
  }

  @Test(arguments: [
    ("run by Siân O’Neill-Jones, mostly", "run by [x], mostly"),
    ("SIAN  O'NEILL JONES", "[x]"),
    ("O'Neill-Jones, Siân: sheet 3", "[x]: sheet 3"),
    ("mail s.jones@trust.example or (sjones)", "mail [x] or ([x])"),
    ("Siân O’Neill-Jones and Siân O’Neill-Jones", "[x] and [x]"),
    ("Sia\u{302}n O’Neill-Jones", "[x]"),
    ("👋 Siân O’Neill-Jones 👋", "👋 [x] 👋"),
  ])
  func `a name is found whatever its case, accents and order, and an address and a login as they are`(
    text: String, expected: String
  ) {
    #expect(Self.sian.removed(from: text, leaving: "[x]") == expected)
  }

  @Test(arguments: ["Siân", "the Jones family", "Siân Jones", "sjones2", "xsjones", "jones@trust.example", "", "—"])
  func `what is only a part of a name, or longer than it, is left alone`(text: String) {
    #expect(Self.sian.removed(from: text, leaving: "[x]") == text)
    #expect(!Self.sian.isNamed(in: text))
  }

  @Test func `a text of one or two letters is not looked for`() {
    var texts = NamedTexts()
    texts.insert("al")
    texts.insert("🎓")
    #expect(texts.isEmpty)
    #expect(texts.removed(from: "et al. 🎓", leaving: "[x]") == "et al. 🎓")
  }
}
