import Attest
import AttestCourses
import AttestRules
import AttestStore

/// Lets somebody take a course, or go on with one that they left.
struct CoursePrompt {
  let context: CommandContext
  /// Whether they asked to take it although it still counts.
  let isAgain: Bool

  private var console: Console { context.console }

  /// Goes through it all.
  func run(_ code: String) throws -> PromptOutcome {
    let register = try context.register()
    let sitting = try register.sitting(of: code)
    let opening = CourseOpening(sitting: sitting, today: register.today)
    if sitting.standing.isSettled, sitting.kept == nil, !isAgain {
      try console.print(opening.settled)
      guard try console.askYesOrNo("Take it again all the same?", standard: false) else { return .settled }
    }
    try console.print(opening.lines)
    guard let start = try start(of: sitting) else { return .left }
    var attempt = CourseAttempt(context: context, sitting: sitting, start: start)
    return try attempt.take()
  }

  /// Where to begin or go on; nil when they would rather not now.
  private func start(of sitting: CourseSitting) throws -> KeptProgress? {
    guard let kept = sitting.kept else {
      let wants = try console.askYesOrNo("Begin now?", standard: true)
      return wants ? anew(sitting) : nil
    }
    switch try console.choose("How do you want to go on?", from: CourseOpening.choices) {
    case 0: return kept
    case 1: return anew(sitting)
    default: return nil
    }
  }

  /// A new attempt, in an order of its own.
  private func anew(_ sitting: CourseSitting) -> KeptProgress {
    KeptProgress(run: CourseRun(of: sitting.course, seed: context.world.seed()), seconds: 0)
  }
}

/// What stands before the lessons of a course.
struct CourseOpening {
  let sitting: CourseSitting
  let today: Day

  /// What somebody can do who left the course half-way.
  static let choices: [Line] = [
    "go on where you were", "begin anew, which forgets what you did so far", "leave it for now",
  ]

  /// Why there is nothing to take today.
  var settled: Line {
    let standing = sitting.standing
    let when = standing.last.map { " on \($0.day.inWords)" } ?? Line.empty
    let until = standing.heldUntil.map { ", and that counts until \($0.inWords)" } ?? Line.empty
    let renewal = standing.renewableFrom.map { " You can renew it from \($0.inWords)." } ?? Line.empty
    return "You passed \("“\(sitting.course.title)”", .bold)" + when + until + "." + renewal
  }

  /// What the course is, and how far they have come.
  var lines: [Line] {
    let course = sitting.course
    var lines: [Line] = [
      "\(course.title, .bold)",
      "\(course.code), version \(course.version)",
      "\(course.lessons.count) lessons, then \(course.quiz.questions.count) questions, of which \(course.passMark) % must be "
        + "right. About \(Span.words(minutes: course.minutes)).",
      "What you finish is kept at once: leave with q or Ctrl-C, and go on another time.",
    ]
    if sitting.hasStaleProgress {
      lines.append("You had begun an earlier version. There is a new one, which starts from the beginning.")
    }
    if let kept = sitting.kept { lines.append(progress(kept)) }
    return lines + [.empty]
  }

  private func progress(_ kept: KeptProgress) -> Line {
    let done = kept.run.progress
    if done.lessonsRead < sitting.course.lessons.count {
      return "You have finished \(done.lessonsRead, .bold) of the lessons."
    }
    if done.answers.isEmpty { return "You have finished all the lessons; the questions come next." }
    return "You have finished the lessons and answered \(done.answers.count, .bold) of the questions."
  }
}
