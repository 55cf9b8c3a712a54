/// Somebody's way through a course: its lessons in order, then its questions in an order of chance.
///
/// A value: it is all in the course, the seed and what was done so far, so it can be put away after every
/// step and taken up again with the questions that remain. Only a run with every question answered has a
/// result.
public struct CourseRun: Hashable, Sendable {
  /// The course.
  public let course: Course
  /// What was done so far; keep its ``CourseProgress/encoded()`` to take the run up again.
  public private(set) var progress: CourseProgress
  /// The questions' places in the file, in the order in which they are asked.
  private let order: [Int]

  /// What comes next.
  public enum Step: Hashable, Sendable {
    /// Read this lesson, then say so with ``CourseRun/finishLesson()``.
    case lesson(Lesson)
    /// Answer this question with ``CourseRun/answer(_:)``.
    case question(AskedQuestion)
    /// Everything is answered.
    case finished(CourseResult)
  }

  /// A new run.
  ///
  /// The same seed asks in the same order; draw another for another attempt.
  public init(of course: Course, seed: UInt64) {
    self.init(
      course: course,
      progress: CourseProgress(course: course.code, version: course.version, seed: seed))
  }

  /// Takes up a run that was left: it goes on after the last lesson read or question answered.
  public init(of course: Course, resuming progress: CourseProgress) throws(ProgressError) {
    guard progress.course == course.code, progress.version == course.version else {
      throw .otherCourse(course: progress.course, version: progress.version)
    }
    self.init(
      course: course,
      progress: CourseProgress(course: course.code, version: course.version, seed: progress.seed))
    guard progress.lessonsRead <= course.lessons.count else { throw .doesNotFit }
    for _ in 0..<progress.lessonsRead { finishLesson() }
    for response in progress.answers {
      do { _ = try answer(response) } catch { throw .doesNotFit }
    }
  }

  /// Another attempt by somebody who has read the lessons and answered all questions: straight to the quiz.
  public func again(seed: UInt64) -> CourseRun {
    var progress = CourseProgress(course: course.code, version: course.version, seed: seed)
    progress.lessonsRead = self.progress.lessonsRead
    return CourseRun(course: course, progress: progress)
  }

  private init(course: Course, progress: CourseProgress) {
    self.course = course
    self.progress = progress
    var generator = SeededGenerator(seed: progress.seed)
    order = generator.order(of: course.quiz.questions.count)
  }

  /// What comes next: the first lesson not yet read, else the first question not yet answered, else the
  /// result.
  public var step: Step {
    if progress.lessonsRead < course.lessons.count { return .lesson(course.lessons[progress.lessonsRead]) }
    if let asked { return .question(asked) }
    return .finished(CourseResult(marks: marks, passMark: course.passMark))
  }

  /// The result; nil as long as a question is open, so that leaving half-way passes nobody.
  public var result: CourseResult? {
    if case .finished(let result) = step { result } else { nil }
  }

  /// Notes that the present lesson was read; does nothing when all were.
  public mutating func finishLesson() {
    if progress.lessonsRead < course.lessons.count { progress.lessonsRead += 1 }
  }

  /// Marks the answer to the present question and goes on to the next; a refused answer leaves the run as it
  /// was.
  public mutating func answer(_ response: Response) throws(ResponseRefusal) -> Feedback {
    guard case .question(let asked) = step else { throw .noQuestion }
    let mark = try asked.question.mark(response)
    progress.answers.append(response)
    return Feedback(mark: mark, question: asked.question)
  }

  private var asked: AskedQuestion? {
    let number = progress.answers.count
    guard number < order.count else { return nil }
    // Each question shuffles its answers by a seed of its own, so that one does not depend on another.
    let seed = progress.seed &+ UInt64(number + 1) &* 0xD1B5_4A32_D192_ED03
    return AskedQuestion(
      course.quiz.questions[order[number]], number: number + 1, count: order.count, seed: seed)
  }

  private var marks: [Mark] {
    zip(order, progress.answers).compactMap { place, response in
      try? course.quiz.questions[place].mark(response)
    }
  }
}
