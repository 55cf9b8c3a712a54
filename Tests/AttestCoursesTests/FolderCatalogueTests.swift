import AttestCourses
import Testing

/// The catalogue of what can be wrong with a folder's files: one mistake each, and its exact message.
struct FolderCatalogueTests {
  private static let sound = TestCourse()

  static let entries = [
    CatalogueEntry("sound", sound),
    CatalogueEntry(
      "no manifest", sound.with("course.json", nil), "course.json: is missing: every course folder has one"),
    CatalogueEntry(
      "no quiz", sound.with("quiz.gift", nil), "quiz.gift: is missing: every course folder has one"),
    CatalogueEntry(
      "quiz under another name", sound.with("quiz.gift", nil).with("quizz.gift", "::a::b{T}"),
      "quiz.gift: is missing; \"quizz.gift\" is there: rename it if that is the one"),
    CatalogueEntry(
      "no lesson", sound.with("01-first.md", nil).with("02-second.md", nil),
      "01-title.md: is missing: a course has at least one lesson; name the first 01 and its title"),
    CatalogueEntry(
      "a gap", sound.with("04-fourth.md", "Text."),
      "04-fourth.md: comes after a gap: there is no lesson 03; number them 01, 02, 03 without gaps"),
    CatalogueEntry(
      "no first", sound.with("01-first.md", nil),
      "02-second.md: comes after a gap: there is no lesson 01; number them 01, 02, 03 without gaps"),
    CatalogueEntry(
      "a number twice", sound.with("02-other.md", "Text."),
      "02-second.md: has the same number as \"02-other.md\": give each lesson its own"),
    CatalogueEntry(
      "one digit", sound.with("3-third.md", "Text."),
      "3-third.md: is not named as a lesson: write two digits, a hyphen and a title, such as 03-asking-first.md"
    ),
    CatalogueEntry(
      "number zero", sound.with("00-start.md", "Text."),
      "00-start.md: is not named as a lesson: write two digits, a hyphen and a title, such as 03-asking-first.md"
    ),
    CatalogueEntry(
      "a name with an escape sequence", sound.with("\u{1B}[2J.md", "Text."),
      "\\u{1B}[2J.md: is not named as a lesson: write two digits, a hyphen and a title, such as 03-asking-first.md"
    ),
    CatalogueEntry(
      "an empty lesson", sound.with("02-second.md", " \r\n\t\n"),
      "02-second.md: is empty: write the lesson or remove the file"),
    CatalogueEntry(
      "a heading only", sound.with("02-second.md", "\n# Second\n\n"),
      "02-second.md: has a heading and nothing under it: write the lesson or remove the file"),
    CatalogueEntry(
      "a lesson too large", sound.with("02-second.md", [UInt8](repeating: 0x61, count: 262_145)),
      "02-second.md: has 262145 bytes; at most 262144 are read: shorten or split it"),
    CatalogueEntry(
      "UTF-16", sound.with("02-second.md", [0xFF, 0xFE, 0x61, 0x00]),
      "02-second.md:1:1: is UTF-16: save the file as UTF-8"),
    CatalogueEntry(
      "not UTF-8",
      sound.with("02-second.md", Array("# Caf\u{E9}\r\nein ".utf8) + [0xE4] + Array("pfel\n".utf8)),
      "02-second.md:2:5: the byte 0xE4 is not UTF-8: save the file as UTF-8"),
    CatalogueEntry(
      "an escape sequence", sound.with("02-second.md", "# Second\n\nSee \u{1B}[31mred\u{1B}[0m.\n"),
      "02-second.md:3:5: the control character U+001B has no place here: delete it"),
    CatalogueEntry(
      "a direction turned", sound.with("quiz.gift", "::q1::Is it \u{202E}efas? {T ####Yes.}\n"),
      "quiz.gift:1:13: U+202E turns the direction of the text after it: delete it"),
    CatalogueEntry(
      "invisible", sound.with("01-first.md", "a\u{200B}b"),
      "01-first.md:1:2: U+200B cannot be seen: delete it"),
    CatalogueEntry(
      "nine marks", sound.with("01-first.md", "a" + String(repeating: "\u{301}", count: 9)),
      "01-first.md:1:10: U+0301 is the ninth mark on one letter: leave at most eight"),
    CatalogueEntry(
      "several at once", sound.with("quiz.gift", nil).with("02-second.md", "").withManifest("80", "0"),
      "02-second.md: is empty: write the lesson or remove the file",
      "course.json:6:15: \"passMark\" is 0; it must be from 1 to 100",
      "quiz.gift: is missing: every course folder has one"),
  ]

  @Test(arguments: entries)
  func `each mistake in the files gives its message`(entry: CatalogueEntry) {
    #expect(entry.course.mistakes == entry.messages)
    #expect((entry.course.reading.course == nil) == !entry.messages.isEmpty)
  }

  @Test func `a file that is no part of a course is left out with a word of advice`() {
    let course = TestCourse().with("notes.txt", "hello")
    #expect(
      course.advice == [
        "notes.txt: advice: is no part of a course and is left out: a course has course.json, lessons NN-title.md "
          + "and quiz.gift"
      ])
    #expect(course.reading.files.map(\.name) == ["01-first.md", "02-second.md", "course.json", "quiz.gift"])
  }

  @Test(arguments: ["courses/safe", "courses/safe/"])
  func `a problem can be said with the folder that it is in`(folder: String) {
    let problems = TestCourse(quiz: "::a::b {}").reading.problems
    #expect(
      problems.map { $0.description(in: folder) } == [
        "courses/safe/quiz.gift:1:8: an essay question ({}) cannot be marked here: use another kind of question"
      ])
  }

  @Test func `the same name twice is a mistake`() {
    let files = TestCourse().files.map { CourseFile(name: $0.key, bytes: $0.value) }
    let reading = CourseFolder.load(files + [CourseFile(name: "quiz.gift", bytes: [])])
    #expect(reading.mistakes.map(\.description) == ["quiz.gift: is given twice"])
  }

  @Test func `a file of one fault a line names each line, up to twenty`() {
    let text = String(repeating: "\u{7}\n", count: 30)
    let mistakes = TestCourse().with("01-first.md", text).mistakes
    #expect(mistakes.count == 20)
    #expect(mistakes[19].hasPrefix("01-first.md:20:1: "))
  }
}
