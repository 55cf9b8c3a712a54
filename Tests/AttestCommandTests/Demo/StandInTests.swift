import AttestCourses
import AttestRules
import Foundation
import Testing

@testable import AttestCommand

@Suite("Somebody in the place of a terminal")
struct StandInTests {
  private func sheet() throws -> (AnswerSheet, Course) {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    let course = try #require(
      try CourseFolder.check(at: root.appending(path: "courses/social-media-operators").path()).course)
    return (AnswerSheet(course, columns: 80), course)
  }

  private func console(
    _ answers: [String], _ sheet: AnswerSheet = AnswerSheet(nil, columns: 80), time: DemoTime = DemoTime()
  )
    -> Console
  {
    Console(
      recordingWith: time.elapsed, asking: Player(time: time, answers: answers, sheet: sheet, reading: 2),
      columns: 80)
  }

  private func text(_ console: Console) -> String { String(decoding: console.output.written, as: UTF8.self) }

  @Test("Answers go through the questions' own checks, and are shown as they are typed")
  func answers() throws {
    let console = console(["perhaps", " Y "])
    #expect(try console.askYesOrNo("Go on?"))
    #expect(text(console) == "Go on? [y/n] perhaps\nPlease answer y or n.\nGo on? [y/n]  Y \n")
  }

  @Test("Without an answer left the question is broken off, as by the end of the input")
  func silence() {
    #expect(throws: ConsoleError.interrupted(.endOfInput)) { try console([]).askYesOrNo("Go on?") }
  }

  @Test("Reading takes time by the number of words, and says how much of it is shown")
  func reading() throws {
    let console = console([])
    let lines = (1...210).map { _ in "word" as Line }
    let reading = try Pager.show(on: console) { _ in lines }
    #expect(reading == Pager.Reading(isComplete: true, time: .seconds(65)))
    #expect(text(console) == "word\nword\n[… 208 more lines, on 10 pages in all; read in 65 seconds]\n")
  }

  @Test(
    "Whoever has the answer sheet gets every question right, in whichever order it comes", arguments: 0..<3)
  func right(seed: UInt64) throws {
    let (sheet, course) = try sheet()
    #expect(try score(sheet, course, seed: seed) == 100)
  }

  @Test("What is mistaken is wrong, and nothing else", arguments: 0..<3)
  func wrong(seed: UInt64) throws {
    let (sheet, course) = try sheet()
    let names = ["8 ", "9 ", "11 ", "12 "]
    var run = try answered(sheet.mistaking(names), course, seed: seed)
    let mistaken = course.quiz.questions.count { question in names.contains { question.name.hasPrefix($0) } }
    #expect(mistaken > 8)
    #expect(run.result?.right == course.quiz.questions.count - mistaken)
    run = run.again(seed: seed)
    #expect(run.result == nil)
  }

  private func score(_ sheet: AnswerSheet, _ course: Course, seed: UInt64) throws -> Int? {
    try answered(sheet, course, seed: seed).result?.score
  }

  private func answered(_ sheet: AnswerSheet, _ course: Course, seed: UInt64) throws -> CourseRun {
    let console = console([], sheet)
    var run = CourseRun(of: course, seed: seed)
    while true {
      switch run.step {
      case .lesson: run.finishLesson()
      case .question(let asked):
        let response = try #require(try QuestionPrompt(console: console, asked: asked).run())
        _ = try run.answer(response)
      case .finished: return run
      }
    }
  }
}
