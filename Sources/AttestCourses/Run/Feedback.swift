/// What is said after an answer.
public struct Feedback: Hashable, Sendable {
  /// What the answer earned; ``Mark/remarks`` speak to this very answer.
  public let mark: Mark
  /// What would have been right.
  public let rightAnswers: [Passage]
  /// Why: shown after right answers too, because a guess teaches nothing.
  public let explanation: Passage?

  init(mark: Mark, question: Question) {
    self.mark = mark
    rightAnswers = question.rightAnswers
    explanation = question.explanation
  }
}
