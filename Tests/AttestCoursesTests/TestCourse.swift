import AttestCourses
import Testing

/// A small course without a fault, and what becomes of it when one file is changed.
struct TestCourse {
  var files: [String: [UInt8]]

  /// A sound course with this quiz.
  init(quiz: String = "::q1::Is it safe? {T ####Yes.}\n") {
    let manifest = """
      {
        "code": "SAFE",
        "title": "Keeping safe",
        "version": "V1",
        "material": true,
        "passMark": 80,
        "minutes": 5
      }

      """
    files = [
      "course.json": Array(manifest.utf8), "quiz.gift": Array(quiz.utf8),
      "01-first.md": Array("# First\n\nRead this.\n".utf8),
      "02-second.md": Array("# Second\n\nAnd this.\n".utf8),
    ]
  }

  /// The same course with other bytes, or none, under a name.
  func with(_ name: String, _ bytes: [UInt8]?) -> TestCourse {
    var other = self
    other.files[name] = bytes
    return other
  }

  /// The same course with another text under a name.
  func with(_ name: String, _ text: String) -> TestCourse {
    with(name, Array(text.utf8))
  }

  /// The same course with one text of `course.json` replaced.
  func withManifest(_ old: String, _ new: String) -> TestCourse {
    let text = String(decoding: files["course.json"] ?? [], as: UTF8.self)
    precondition(text.contains(old))
    return with("course.json", text.replacing(old, with: new))
  }

  /// What loading it says.
  var reading: CourseReading {
    CourseFolder.load(files.map { CourseFile(name: $0.key, bytes: $0.value) })
  }

  /// All mistakes as a reader sees them.
  var mistakes: [String] { reading.mistakes.map(\.description) }

  /// All advice as a reader sees it, but for the number of questions, which is small in every test.
  var advice: [String] {
    reading.problems.filter { !$0.isMistake && !"\($0)".contains("passing says more") }.map(\.description)
  }
}

/// One mistake and the message that it gives.
struct CatalogueEntry: CustomTestStringConvertible, Sendable {
  let name: String
  let course: TestCourse
  var messages: [String]

  init(_ name: String, _ course: TestCourse, _ messages: String...) {
    self.name = name
    self.course = course
    self.messages = messages
  }

  /// An entry about a quiz.
  init(_ name: String, quiz: String, _ messages: String...) {
    self.name = name
    course = TestCourse(quiz: quiz)
    self.messages = messages.map { "quiz.gift:" + $0 }
  }

  var testDescription: String { name }
}
