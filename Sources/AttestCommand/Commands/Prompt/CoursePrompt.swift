import Attest
import AttestCourses
import AttestRules
import AttestStore

/// Lets somebody take a course, or go on with one that they left.
struct CoursePrompt {
  let context: CommandContext
  /// Whether they asked to take it although it still counts.
  let isAgain: Bool
  /// The one-time code of somebody without a login here.
  var oneTimeCode: String?

  private var console: Console { context.console }

  /// Goes through it all.
  func run(_ code: String) throws -> PromptOutcome {
    let taker = CourseTaker(course: code, oneTimeCode: oneTimeCode)
    let register = try taker.mine(context.register(writing: oneTimeCode != nil))
    let sitting = try register.sitting(of: code)
    let opening = CourseOpening(sitting: sitting, today: register.today)
    if sitting.standing.isSettled, sitting.kept == nil, !isAgain {
      try console.print(opening.settled)
      guard try console.askYesOrNo("Take it again all the same?", standard: false) else { return .settled }
    }
    try ClockQuestion(context: context).ask(for: register)
    try console.print(opening.lines)
    guard let start = try start(of: sitting) else { return .left }
    var attempt = CourseAttempt(context: context, taker: taker, sitting: sitting, in: register, start: start)
    return try attempt.take()
  }

  /// Where to begin or go on; nil when they would rather not now.
  private func start(of sitting: CourseSitting) throws -> KeptProgress? {
    guard let kept = sitting.kept else {
      let wants = try console.askYesOrNo("Begin now?", standard: true, leavesWithQ: true)
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
