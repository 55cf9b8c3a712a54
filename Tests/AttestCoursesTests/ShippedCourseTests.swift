import Foundation
import Testing

@testable import AttestCourses

/// The course in `courses/`, as it is shipped.
struct ShippedCourseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "courses/social-media-operators").path

  private static func course() throws -> Course {
    try #require(CourseFolder.check(at: folder).course)
  }

  @Test func `the shipped course has no mistake and needs no advice`() throws {
    let reading = try CourseFolder.check(at: Self.folder)
    #expect(reading.problems.map(\.description) == [])
  }

  @Test func `the shipped course is the operators' course with lessons and enough questions`() throws {
    let course = try Self.course()
    #expect(course.code.text == "SM-OPERATORS")
    #expect(course.version.text == "V1")
    #expect(course.lessons.count >= 5)
    #expect(course.quiz.questions.count >= 24)
  }

  @Test(arguments: 1...14)
  func `each section of the policy has a question`(section: Int) throws {
    let names = try Self.course().quiz.questions.map(\.name)
    #expect(names.contains { $0.hasPrefix("\(section) ") })
  }

  @Test func `every question says which section it is about and explains its answer`() throws {
    for question in try Self.course().quiz.questions {
      let section = try #require(Int(question.name.prefix { $0.isNumber }), "\(question.name)")
      #expect((1...14).contains(section))
      #expect(question.explanation != nil, "\(question.name)")
    }
  }

  @Test func `multiple choice, several answers, true or false, and short answers are all there`() throws {
    let kinds = try Self.course().quiz.questions.map { question in
      switch question.kind {
      case .choice: "choice"
      case .several: "several"
      case .truth: "truth"
      case .words: "words"
      case .number: "number"
      case .matching: "matching"
      }
    }
    #expect(Set(kinds).isSuperset(of: ["choice", "several", "truth", "words"]))
  }

  @Test(arguments: [Habit.first, .longest, .shortest, .everything])
  func `no habit of a guesser comes near passing the shipped quiz`(habit: Habit) throws {
    #expect(habit.result(in: try Self.course()).score < 60)
  }

  @Test func `who knows the answers passes with every mark`() throws {
    let result = Habit.right.result(in: try Self.course())
    #expect(result.score == 100)
    #expect(result.right == result.questions)
    #expect(result.isPassed)
  }
}
