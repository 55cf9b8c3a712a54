import Testing

@testable import AttestCourses

/// What a file's name and a lesson's text say.
struct CourseFileTests {
  @Test(arguments: [
    ("course.json", CourseFileKind.manifest), ("quiz.gift", .quiz), ("Quiz.gift", .other),
    ("notes.txt", .other),
    ("01-a.md", .lesson(number: 1, title: "A")),
    ("12-asking-first.md", .lesson(number: 12, title: "Asking first")),
    ("07-écoute_bien.md", .lesson(number: 7, title: "Écoute bien")), ("00-a.md", .misnamedLesson),
    ("1-a.md", .misnamedLesson), ("01-.md", .misnamedLesson), ("01a.md", .misnamedLesson),
    ("\u{661}1-a.md", .misnamedLesson), ("README.md", .misnamedLesson), (".md", .misnamedLesson),
  ])
  func `a file is what its name says`(name: String, kind: CourseFileKind) {
    #expect(CourseFileKind(name: name) == kind)
  }

  @Test(arguments: [
    ("# Asking *first*\n\nText.", "Asking first"), ("Text only.", "From the name"),
    ("## Lower\n\nText.", "From the name"),
    ("\u{FEFF}# Marked\r\n\r\nText.", "Marked"),
  ])
  func `a lesson is called by its heading, else by its file`(text: String, title: String) throws {
    let course = TestCourse().with("02-second.md", nil).with("02-from-the-name.md", text)
    #expect(course.mistakes == [])
    #expect(try #require(course.reading.course).lessons[1].title == title)
  }
}
