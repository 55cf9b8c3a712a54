import Attest
import AttestRules
import AttestStore

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
      lines.append("What you began before belongs to an earlier version; this one starts from the beginning.")
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
