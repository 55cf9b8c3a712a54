import AttestCourses
import Testing

@testable import Attest

@Suite("Progress kept between two sittings")
struct KeptProgressTests {
  /// A course of one lesson and one question.
  private static func course(version: String = "V1") throws -> Course {
    let manifest = """
      {"code": "ASK", "title": "Asking", "version": "\(version)", "material": true, "passMark": 80, "minutes": 5}
      """
    let files = [
      CourseFile(name: "course.json", bytes: Array(manifest.utf8)),
      CourseFile(name: "01-why.md", bytes: Array("# Why\n\nBecause.\n".utf8)),
      CourseFile(name: "quiz.gift", bytes: Array("::One::Ask? {TRUE}\n".utf8)),
    ]
    return try #require(CourseFolder.load(files).course)
  }

  @Test("It comes back with its seconds and its place")
  func roundTrip() throws {
    let course = try Self.course()
    var run = CourseRun(of: course, seed: 7)
    run.finishLesson()
    let kept = try #require(KeptProgress(state: KeptProgress(run: run, seconds: 95).state, course: course))
    #expect(kept.seconds == 95 && kept.run == run)
  }

  @Test(
    "What is damaged is begun anew instead of failing",
    arguments: ["", "95", "95\n", "x\n{}", "-1\n{}", "\n{}", "95\n{\"format\":1}"])
  func damaged(state: String) throws {
    #expect(KeptProgress(state: Array(state.utf8), course: try Self.course()) == nil)
  }

  @Test("Progress in another version is not gone on with")
  func otherVersion() throws {
    let state = KeptProgress(run: CourseRun(of: try Self.course(), seed: 7), seconds: 5).state
    #expect(KeptProgress(state: state, course: try Self.course(version: "V2")) == nil)
  }
}
