import AttestText
import Testing

@testable import AttestCourses

/// Reads quizzes for tests.
enum QuizText {
  /// The questions of a quiz, and its faults that are not advice.
  static func read(_ gift: String) -> (questions: [Question], faults: [String]) {
    read(Array(gift.utf8))
  }

  /// The same, of any bytes.
  static func read(_ gift: [UInt8]) -> (questions: [Question], faults: [String]) {
    let (questions, faults) = GIFTParser.parse(SourceText(gift) { _ in })
    return (
      questions.map(\.question), faults.filter { !$0.value.isAdvice }.map { "\($0.place): \($0.value)" }
    )
  }

  /// The one question of a quiz.
  static func question(_ gift: String) throws -> Question {
    let (questions, faults) = read(gift)
    try #require(faults == [])
    try #require(questions.count == 1)
    return questions[0]
  }
}
