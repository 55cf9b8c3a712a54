import AttestText

extension QuizFault: CustomStringConvertible {
  /// What was found, what was expected and what to do.
  public var description: String {
    switch self {
    case .noQuestions, .tooManyQuestions, .fewQuestions, .longestIsRight: ofQuiz
    case .badWeight, .weightHere, .noRightAnswer, .noWeights, .weightsDoNotAddUp, .tickingAllPasses: ofWeights
    case .badNumber, .backwardRange, .pairWithoutArrow, .tooFewPairs, .tooMuchFeedback, .feedbackHere,
      .anythingMatches, .expectedAnswer, .answerEmpty, .answerTwice, .oneAnswer, .tooManyAnswers,
      .speaksOfOthers:
      ofAnswers
    default: ofQuestion
    }
  }

  private var ofQuiz: String {
    switch self {
    case .noQuestions: "has no question: write at least one in Moodle's GIFT format"
    case .tooManyQuestions(let count, let limit): "has \(count) questions; at most \(limit) are read"
    case .fewQuestions(let count, let wanted):
      "has \(count) \(count == 1 ? "question" : "questions"): passing says more with \(wanted) or more"
    case .longestIsRight(let count, let all):
      "the longest answer is the right one in \(count) of \(all) questions with one right answer: "
        + "lengthen wrong answers or shorten right ones"
    default: ""
    }
  }

  private var ofQuestion: String {
    switch self {
    case .unknownDirective(let text): "\(Shown.quoted(text)) is not known: a line may begin with $CATEGORY:"
    case .nameNeverCloses: "the question's name never closes: write ::name::"
    case .nameEmpty: "the question's name is empty: write ::name::"
    case .nameTwice(let name, let first):
      "the name \(Shown.quoted(name)) is already that of the question at \(first): give each its own"
    case .unnamed: "the question has no name: begin it with ::name::"
    case .noText: "the question has no text before its answers"
    case .strayClosingBrace: "`}` closes nothing here: write \\} if you mean the sign"
    case .braceInAnswers: "`{` among the answers: write \\{ if you mean the sign, or close the answers before"
    case .answersNeverClose:
      "the answers that begin here never close: end them with `}`, without a blank line in between"
    case .secondAnswers: "a question has only one {…}: put a blank line between two questions"
    case .essay: "an essay question ({}) cannot be marked here: use another kind of question"
    case .noAnswers:
      "a text without answers is a description and cannot be marked here: add {…}, or move it into a lesson"
    case .noExplanation:
      "the question has no explanation: end its answers with #### and why the answer is right"
    default: ""
    }
  }

  private var ofWeights: String {
    switch self {
    case .badWeight(let text):
      "the weight \(Shown.quoted(text)) must be a number from -100 to 100 between percent signs, such as %50%"
    case .weightHere: "a weight has no meaning here: take it out"
    case .noRightAnswer: "no answer is right: mark one with `=`"
    case .noWeights:
      "no answer is right: mark the right one with `=`, or give several right ones weights such as ~%50%"
    case .weightsDoNotAddUp(let sum):
      "the weights of the right answers add up to \(sum) percent: they must make 100 (thirds are 33.33333)"
    case .tickingAllPasses:
      "ticking every answer earns full marks: give wrong answers a weight below 0, such as ~%-100%"
    default: ""
    }
  }

  private var ofAnswers: String {
    switch self {
    case .expectedAnswer(let found):
      "found \(Shown.quoted(found)), expected an answer that begins with `=` or `~`, or TRUE or FALSE"
    case .answerEmpty: "the answer has no text"
    case .answerTwice(let text, let first): "the answer \(Shown.quoted(text)) is already given at \(first)"
    case .oneAnswer: "there is only one answer to choose from: add at least one more"
    case .tooManyAnswers(let count, let limit):
      "the question has \(count) answers; at most \(limit) fit a page"
    case .feedbackHere: "pairs have no feedback of their own: put it into the explanation after ####"
    case .anythingMatches: "the answer `*` alone accepts anything: say what must be in it"
    case .badNumber(let text):
      "\(Shown.quoted(text)) is not a number: write 18, 18:2 (2 either way) or 16..20, at most 6 decimals"
    case .backwardRange: "the first number of the range is larger than the second: swap them"
    case .pairWithoutArrow(let text):
      "\(Shown.quoted(text)) has no `->`: every pair of a matching question has"
    case .tooFewPairs(let count): "there are \(count) things to match; a matching question has at least 2"
    case .tooMuchFeedback: "true or false takes two pieces of feedback: #when wrong #when right"
    case .speaksOfOthers(let text):
      "\(Shown.quoted(text)) speaks of the other answers, but answers are shuffled: name what is meant"
    default: ""
    }
  }
}
