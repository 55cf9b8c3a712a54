import AttestCourses
import Testing

/// The catalogue of what can be wrong with `course.json`: one mistake each, and its exact message.
struct ManifestCatalogueTests {
  private static let sound = TestCourse()

  private static func entry(_ name: String, _ old: String, _ new: String, _ messages: String...)
    -> CatalogueEntry
  {
    var entry = CatalogueEntry(name, sound.withManifest(old, new))
    entry.messages = messages.map { "course.json:" + $0 }
    return entry
  }

  private static func text(_ name: String, _ text: String, _ message: String) -> CatalogueEntry {
    CatalogueEntry(name, sound.with("course.json", text), "course.json:" + message)
  }

  static let entries = [
    entry(
      "near miss", "passMark", "passmark",
      "1:1: the key \"passMark\" is missing: add \"passMark\": 80",
      "6:3: unknown key \"passmark\": did you mean \"passMark\"?"),
    entry(
      "unknown", "\"minutes\": 5", "\"minutes\": 5, \"colour\": \"red\"",
      "7:17: unknown key \"colour\": a course has code, title, version, material, passMark and minutes"),
    entry("missing", "\"code\": \"SAFE\",", "", "1:1: the key \"code\" is missing: add \"code\": \"SAFE\""),
    entry("pass mark too high", "80", "101", "6:15: \"passMark\" is 101; it must be from 1 to 100"),
    entry("pass mark zero", "80", "0", "6:15: \"passMark\" is 0; it must be from 1 to 100"),
    entry(
      "pass mark a fraction", "80", "66.6",
      "6:15: \"passMark\" must be a whole number from 1 to 100, not 66.6"),
    entry(
      "pass mark a text", "80", "\"80\"",
      "6:15: \"passMark\" must be a whole number from 1 to 100, not a text"),
    entry(
      "minutes beyond any number", "5\n", "99999999999999999999\n",
      "7:14: \"minutes\" must be a whole number from 1 to 600, not 99999999999999999999"),
    entry("material a text", "true", "\"yes\"", "5:15: \"material\" must be true or false, not a text"),
    entry(
      "title a number", "\"Keeping safe\"", "7",
      "3:12: \"title\" must be a text in double quotes, not a number"),
    entry(
      "title empty", "Keeping safe", "",
      "3:12: \"title\" is \"\": write 1 to 200 bytes of visible characters, without a space at either end"),
    entry(
      "title with an escape sequence", "Keeping safe", "\\u001b[2Jsafe",
      "3:12: \"title\" is \"\\u{1B}[2Jsafe\": write 1 to 200 bytes of visible characters, without a space at "
        + "either end"),
    entry(
      "code padded", "SAFE", "SAFE ",
      "2:11: \"code\" is \"SAFE \": write 1 to 200 bytes of visible characters, without a space at either end"
    ),
    entry("a comma missing", "\"V1\",", "\"V1\"", "5:3: is not JSON: found `\"`, expected a comma or `}`"),
    entry("a comma too many", "5\n", "5,\n", "8:1: is not JSON: found `}`, expected a key in double quotes"),
    entry(
      "a key twice", "\"minutes\": 5", "\"code\": 5",
      "7:3: is not JSON: found `\"`, expected each key only once; \"code\" stands here again"),
    entry(
      "a quote left open", "\"SAFE\"", "\"SAFE",
      "2:17: is not JSON: found the end of the line, expected the closing quote on the same line"),
    entry("a word misspelt", "true", "ture", "5:16: is not JSON: found `u`, expected the word `true`"),
    text("empty", "", "1:1: is not JSON: the text ends here, expected a value"),
    text("a list", "[]", "1:1: must hold an object, such as {\"code\": \"SAFE\", …}, not a list"),
    text(
      "more after the value", "{} x", "1:4: is not JSON: found `x`, expected nothing more after the value"),
    text(
      "too deep", String(repeating: "[", count: 40),
      "1:33: is not JSON: found `[`, expected at most 32 levels"),
    text(
      "a bad escape", "{\"\\q\": 1}", "1:4: is not JSON: found `q`, expected an escape such as \\n or \\u00e9"
    ),
    text(
      "half a pair", "{\"\\ud800x\": 1}",
      "1:9: is not JSON: found `x`, expected the second half of a surrogate pair"),
    text("a zero in front", "{\"passMark\": 080}", "1:15: is not JSON: found `8`, expected a comma or `}`"),
  ]

  @Test(arguments: entries)
  func `each mistake in course.json gives its message`(entry: CatalogueEntry) {
    #expect(entry.course.mistakes == entry.messages)
    #expect(entry.course.reading.course == nil)
  }

  @Test func `a byte-order mark and CR LF change nothing`() {
    let text = String(decoding: TestCourse().files["course.json"] ?? [], as: UTF8.self)
    let course = TestCourse().with("course.json", "\u{FEFF}" + text.replacing("\n", with: "\r\n"))
    #expect(course.reading.course?.code.text == "SAFE")
    #expect(
      course.withManifest("80", "800").mistakes == [
        "course.json:6:15: \"passMark\" is 800; it must be from 1 to 100"
      ])
  }

  @Test func `escapes in a text are undone`() {
    let course = TestCourse().withManifest("Keeping safe", "Si\\u00e2n \\\"\\ud83d\\ude00\\\"")
    #expect(course.reading.course?.title == "Siân \"😀\"")
  }
}
