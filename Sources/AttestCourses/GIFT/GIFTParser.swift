import AttestText

/// Reads a quiz in GIFT, Moodle's plain-text format for questions.
///
/// Read are multiple choice, several right answers with weights, true or false, short answers with `*`,
/// numbers, matching, and a missing word. Essays and descriptions are refused by name, because nobody here
/// marks them.
enum GIFTParser {
  /// More questions than anybody would answer.
  static let mostQuestions = 500

  /// The questions that can be marked, and all that is wrong with the text.
  static func parse(_ source: SourceText) -> (questions: [GIFTQuestion], faults: [Placed<QuizFault>]) {
    var questions: [GIFTQuestion] = []
    var faults: [Placed<QuizFault>] = []
    let blocks = GIFTBlock.blocks(of: source) { fault, offset in
      faults.append(Placed(fault, at: source.place(of: offset)))
    }
    for block in blocks {
      var reader = GIFTQuestionReader(block, source: source)
      if let question = reader.read() { questions.append(question) }
      faults += reader.faults
    }
    let start = SourcePlace(line: 1, column: 1)
    if blocks.isEmpty { faults.append(Placed(.noQuestions, at: start)) }
    if blocks.count > mostQuestions {
      faults.append(Placed(.tooManyQuestions(blocks.count, limit: mostQuestions), at: start))
    }
    return (questions, faults)
  }
}
