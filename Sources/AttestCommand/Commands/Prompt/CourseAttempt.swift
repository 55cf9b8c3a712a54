import Attest
import AttestCourses
import AttestStore
import AttestText

/// One attempt at a course after another, each step kept as it is finished.
struct CourseAttempt {
  private let context: CommandContext
  private let taker: CourseTaker
  private let sitting: CourseSitting
  private let register: Register
  private var run: CourseRun
  private var secondsBefore: Int
  private var begin: Duration

  private var console: Console { context.console }

  init(
    context: CommandContext, taker: CourseTaker, sitting: CourseSitting, in register: Register,
    start: KeptProgress
  ) {
    self.context = context
    self.taker = taker
    self.sitting = sitting
    self.register = register
    run = start.run
    secondsBefore = start.seconds
    begin = context.console.clock()
  }

  /// Goes on to the end, or until they leave.
  mutating func take() throws -> PromptOutcome {
    do {
      return try goOn()
    } catch let error as ConsoleError {
      if case .interrupted = error { console.note(farewell) }
      throw error
    }
  }

  private mutating func goOn() throws -> PromptOutcome {
    while true {
      switch run.step {
      case .lesson(let lesson):
        guard try show(lesson) else { return try leave() }
        run.finishLesson()
        _ = try keep()
        try announceQuestions()
      case .question(let asked):
        guard let response = try QuestionPrompt(console: console, asked: asked).run() else {
          return try leave()
        }
        let feedback = try run.answer(response)
        let completion = try keep()
        guard try QuestionPrompt.show(feedback, of: asked, on: console) || completion != nil else {
          return try leave()
        }
        if let completion, let outcome = try finish(completion) { return outcome }
      case .finished:
        // Every question had been answered when it was left, and only the recording is missing.
        if let completion = try keep(), let outcome = try finish(completion) { return outcome }
      }
    }
  }

  private var soFar: KeptProgress {
    let seconds = secondsBefore + Int((console.clock() - begin).components.seconds)
    return KeptProgress(run: run, seconds: seconds)
  }

  /// Keeps what was done; the attempt itself is recorded when it was the last step.
  private func keep() throws -> CourseCompletion? {
    let done = soFar
    if run.result != nil { return try context.recording { try taker.mine($0).complete(done, of: sitting) } }
    try context.recording { _ = try taker.mine($0).keep(done, of: sitting) }
    return nil
  }

  private func show(_ lesson: Lesson) throws -> Bool {
    let count = sitting.course.lessons.count
    let heading: Line = "Lesson \(lesson.number) of \(count)"
    let text = Document(checked: lesson.markdown, .markdown)
    try console.print()
    return try Pager.show(on: console) { width in
      heading.styled(.dim).wrapped(to: width) + text.lines(width: width).map(Line.init)
    }.isComplete
  }

  /// Says, after the last lesson, what comes now.
  private func announceQuestions() throws {
    guard run.progress.lessonsRead == sitting.course.lessons.count else { return }
    let count = Wording.count(sitting.course.quiz.questions.count, "question", "questions")
    try console.print()
    try console.print("Those were the lessons. Now \(count), at your own pace: each answer is explained.")
  }

  private func leave() throws -> PromptOutcome {
    try console.print(farewell)
    return .left
  }

  /// What stays, and how to go on.
  private var farewell: Line {
    let done = run.progress
    guard done.lessonsRead > 0 else {
      return "You left before the end of the first lesson, so nothing was recorded."
    }
    let answers =
      done.answers.isEmpty ? Line.empty : " and \(Wording.count(done.answers.count, "answer", "answers"))"
    return "Kept: \(Wording.count(done.lessonsRead, "lesson", "lessons"))" + answers
      + ". Go on with \("attest course take \(sitting.course.code)", .bold)"
      + (taker.oneTimeCode == nil ? "." : " and the same code.")
  }

  /// Says how it came out; nil when they try again.
  private mutating func finish(_ completion: CourseCompletion) throws -> PromptOutcome? {
    let result = completion.result
    let right: Line = "\(result.right) of \(result.questions) questions wholly right"
    try console.print()
    if result.isPassed {
      try console.print("\("Passed", .green) with \(result.score, .bold) %: \(right).")
      // It is recorded: failing to find out until when it counts must not sound as if it were not.
      if let after = try? context.register().seen(by: register).sitting(of: sitting.course.code.text) {
        try console.print(after.standing)
      }
      try console.print()
      try console.print(completion.receipt, in: register.zone)
      return .done
    }
    try console.print(
      "\("Not passed", .yellow): \(result.score, .bold) %, and \(result.passMark) % are needed. That is \(right)."
    )
    try console.print(
      "The attempt is recorded as entry \(completion.receipt.entry). You can try as often as you like.")
    let again: Line = "Try the questions again now, in another order?"
    guard try console.askYesOrNo(again, standard: true, leavesWithQ: true) else { return .notDone }
    run = run.again(seed: context.world.seed())
    (secondsBefore, begin) = (0, console.clock())
    return nil
  }
}
