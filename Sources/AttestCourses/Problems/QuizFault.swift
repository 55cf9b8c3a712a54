import AttestText

/// What can be wrong in `quiz.gift`.
public enum QuizFault: Hashable, Sendable {
  // The quiz as a whole
  /// There is no question.
  case noQuestions
  /// More questions than anybody would answer.
  case tooManyQuestions(Int, limit: Int)
  /// Few questions: passing says little.
  case fewQuestions(Int, wanted: Int)
  /// In many questions the longest answer is the right one.
  case longestIsRight(Int, of: Int)

  // The shape of a question
  /// A line begins with `$` and is not `$CATEGORY: path`.
  case unknownDirective(String)
  /// `::` opens a name and nothing closes it.
  case nameNeverCloses
  /// `::::`: a name with nothing in it.
  case nameEmpty
  /// The same name as an earlier question.
  case nameTwice(String, first: SourcePlace)
  /// The question has no name of its own.
  case unnamed
  /// There is no text before the answers.
  case noText
  /// A `}` that closes nothing.
  case strayClosingBrace
  /// A `{` among the answers.
  case braceInAnswers
  /// `{` opens the answers and nothing closes them before the blank line or the end.
  case answersNeverClose
  /// A second `{…}` in one question.
  case secondAnswers

  // Kinds that cannot be marked
  /// An essay: `{}`.
  case essay
  /// A description: text without answers.
  case noAnswers

  // Answers
  /// Something stands where `=`, `~`, `T` or `F` was expected.
  case expectedAnswer(found: String)
  /// An answer without text.
  case answerEmpty
  /// The same answer as an earlier one.
  case answerTwice(String, first: SourcePlace)
  /// Only one answer to choose from.
  case oneAnswer
  /// More answers than fit on a page.
  case tooManyAnswers(Int, limit: Int)
  /// A weight that cannot be read or is not from -100 to 100.
  case badWeight(String)
  /// A weight where there can be none.
  case weightHere
  /// Feedback where there can be none.
  case feedbackHere
  /// No answer earns full marks.
  case noRightAnswer
  /// No answer of several has a weight above 0.
  case noWeights
  /// The weights of the right answers do not add up to 100 percent.
  case weightsDoNotAddUp(Weight)
  /// A pattern that any answer at all matches.
  case anythingMatches
  /// A number that cannot be read.
  case badNumber(String)
  /// A range whose first number is the larger.
  case backwardRange
  /// Some answers pair things with `->`, this one does not.
  case pairWithoutArrow(String)
  /// Fewer than two pairs.
  case tooFewPairs(Int)
  /// More than two pieces of feedback after true or false.
  case tooMuchFeedback

  // Advice
  /// No explanation (`####`).
  case noExplanation
  /// Ticking every answer earns full marks.
  case tickingAllPasses
  /// An answer that speaks of the ones above, where answers are shuffled.
  case speaksOfOthers(String)

  /// Whether a course with this can be published all the same.
  public var isAdvice: Bool {
    switch self {
    case .fewQuestions, .longestIsRight, .unnamed, .noExplanation, .tickingAllPasses, .speaksOfOthers: true
    default: false
    }
  }
}
