import Testing

@testable import AttestCourses

/// A run of a course, step by step.
struct CourseRunTests {
  private static let quiz = (1...5).map { "::q\($0)::Number \($0)?{=right ~wrong ~other ####Why.}" }

  private static func course(passMark: Int = 80) throws -> Course {
    let course = TestCourse(quiz: quiz.joined(separator: "\n\n")).withManifest("80", "\(passMark)")
    return try #require(course.reading.course)
  }

  /// A run whose lessons are read.
  private static func run(passMark: Int = 80, seed: UInt64 = 1) throws -> CourseRun {
    var run = CourseRun(of: try course(passMark: passMark), seed: seed)
    run.finishLesson()
    run.finishLesson()
    return run
  }

  @Test func `lessons come in order, then the questions, then the result`() throws {
    var run = CourseRun(of: try Self.course(), seed: 1)
    var steps: [String] = []
    while steps.count < 20 {
      switch run.step {
      case .lesson(let lesson):
        steps.append(lesson.title)
        run.finishLesson()
      case .question(let asked):
        steps.append("\(asked.number) of \(asked.count)")
        _ = try run.answer(asked.question.rightResponse)
      case .finished:
        #expect(steps == ["First", "Second", "1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5"])
        return
      }
    }
    Issue.record("the run never ends")
  }

  @Test func `an answer comes back with its mark, what was right, and why`() throws {
    var run = try Self.run()
    let feedback = try run.answer(.picked([1]))
    #expect(!feedback.mark.isRight)
    #expect(feedback.rightAnswers == [Passage("right")])
    #expect(feedback.explanation == Passage("Why."))
  }

  @Test func `no question can be answered before the lessons are read or after the end`() throws {
    var early = CourseRun(of: try Self.course(), seed: 1)
    #expect(throws: ResponseRefusal.noQuestion) { try early.answer(.picked([0])) }
    var late = try Self.run()
    for _ in 1...5 { _ = try late.answer(.picked([0])) }
    #expect(throws: ResponseRefusal.noQuestion) { try late.answer(.picked([0])) }
  }

  @Test func `a refused answer leaves the run as it was`() throws {
    var run = try Self.run()
    let before = run
    #expect(throws: ResponseRefusal.nothing) { try run.answer(.picked([])) }
    #expect(run == before)
  }

  @Test func `leaving half-way passes nobody`() throws {
    var run = try Self.run(passMark: 1)
    for _ in 1...4 {
      _ = try run.answer(.picked([0]))
      #expect(run.result == nil)
    }
    _ = try run.answer(.picked([0]))
    #expect(run.result?.isPassed == true)
  }

  @Test(arguments: [
    (4, 80, true), (4, 81, false), (3, 60, true), (0, 1, false), (5, 100, true), (4, 100, false),
  ])
  func `the pass mark is reached exactly or not`(right: Int, passMark: Int, isPassed: Bool) throws {
    var run = try Self.run(passMark: passMark)
    for number in 1...5 { _ = try run.answer(.picked([number <= right ? 0 : 1])) }
    let result = try #require(run.result)
    #expect(result.right == right)
    #expect(result.score == right * 20)
    #expect(result.isPassed == isPassed)
  }

  @Test func `a score just below the pass mark neither passes nor is shown as if it did`() {
    let almost = Mark(credit: Weight(units: 7_999_999), isRight: false, remarks: [])
    let result = CourseResult(marks: [almost], passMark: 80)
    #expect(!result.isPassed)
    #expect(result.score == 79)
  }

  @Test func `every question is asked once, in an order that the seed decides`() throws {
    let orders = try (1...20 as ClosedRange<UInt64>).map { try Self.names(asked: Self.run(seed: $0)) }
    for order in orders { #expect(Set(order).count == 5) }
    #expect(Set(orders).count > 10)
    #expect(try Self.names(asked: Self.run(seed: 3)) == orders[2])
  }

  @Test func `answers are shuffled, so the right one stands in every place`() throws {
    let places = try (1...60 as ClosedRange<UInt64>).map { seed in
      guard case .question(let asked) = try Self.run(seed: seed).step, case .one(let options) = asked.form
      else {
        throw TestFailure()
      }
      return options.firstIndex { $0.place == 0 }
    }
    for place in 0...2 { #expect(places.count { $0 == place } > 5) }
  }

  @Test func `the shuffling of a seed never changes`() {
    var generator = SeededGenerator(seed: 42)
    #expect(generator.order(of: 8) == [3, 1, 6, 2, 4, 0, 7, 5])
    var known = SeededGenerator(seed: 1_234_567)
    #expect(known.next() == 6_457_827_717_110_365_317)
  }

  @Test func `another attempt goes straight to the quiz`() throws {
    var run = try Self.run()
    for _ in 1...5 { _ = try run.answer(.picked([1])) }
    guard case .question(let asked) = run.again(seed: 9).step else { throw TestFailure() }
    #expect(asked.number == 1)
  }

  private static func names(asked run: CourseRun) throws -> [String] {
    var run = run
    var names: [String] = []
    while case .question(let asked) = run.step {
      names.append(asked.question.name)
      _ = try run.answer(.picked([0]))
    }
    return names
  }
}
