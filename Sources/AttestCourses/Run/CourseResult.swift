/// How a finished run ended.
public struct CourseResult: Hashable, Sendable {
  /// How many questions there were.
  public let questions: Int
  /// How many were answered wholly right.
  public let right: Int
  /// What all answers earned together, partly right ones included, in the units of ``Weight``.
  public let earned: Int
  /// The pass mark, in percent.
  public let passMark: Int

  init(marks: [Mark], passMark: Int) {
    questions = marks.count
    right = marks.count(where: \.isRight)
    earned = marks.reduce(0) { $0 + $1.credit.units }
    self.passMark = passMark
  }

  /// Whether what was earned is at least the pass mark, exactly: 79.99999 percent does not pass 80.
  public var isPassed: Bool { earned * 100 >= passMark * questions * Weight.full.units }

  /// The score in percent, rounded down, so that nobody is shown the pass mark and told that they failed.
  public var score: Int { questions == 0 ? 0 : earned * 100 / (questions * Weight.full.units) }
}
