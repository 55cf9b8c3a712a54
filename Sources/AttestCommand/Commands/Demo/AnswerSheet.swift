import AttestCourses
import AttestText

/// What somebody answers in a quiz who sees only the screen: finds the question on it, and the right answers by their words.
struct AnswerSheet: Sendable {
  private let questions: [(text: String, question: Question)]
  private var mistakes: [String] = []

  /// The answers to a course's quiz, which is seen on a screen of so many columns.
  init(_ course: Course?, columns: Int) {
    questions = (course?.quiz.questions ?? []).map { (AnswerSheet.screenText(of: $0, columns), $0) }
  }

  /// The same, with wrong answers in the first attempt where a question's name begins like one of these.
  func mistaking(_ names: [String]) -> AnswerSheet {
    var sheet = self
    sheet.mistakes = names
    return sheet
  }

  /// What to type to a prompt of the quiz; nil when it is another prompt.
  mutating func answer(to prompt: String, below screen: String) -> String? {
    if prompt.hasPrefix("Enter: your result") {
      mistakes = []
      return ""
    }
    if prompt.hasPrefix("Enter: next question") { return "" }
    guard prompt.contains("(q: stop)"), let asked = asked(on: screen) else { return nil }
    let isWrong = mistakes.contains { asked.question.name.hasPrefix($0) }
    return isWrong ? wrong(asked, prompt) : right(asked, prompt)
  }

  /// A question, and the options below it in their order.
  private typealias Asked = (question: Question, options: [String])

  private static func screenText(of question: Question, _ columns: Int) -> String {
    Document(checked: question.text.markdown, .markdown).lines(width: columns)
      .map { Line($0).rendered(styled: false) + "\n" }.joined()
  }

  private func asked(on screen: String) -> Asked? {
    guard let heading = screen.ranges(of: "\nQuestion ").last,
      let end = screen[heading.upperBound...].firstIndex(of: "\n")
    else { return nil }
    let below = screen[screen.index(after: end)...]
    guard let found = questions.first(where: { below.hasPrefix($0.text) }) else { return nil }
    return (found.question, AnswerSheet.options(in: below.dropFirst(found.text.count)))
  }

  /// The options `  1  text`, those that go on in a second line put together again.
  private static func options(in text: Substring) -> [String] {
    var options: [String] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if line.hasPrefix("  "), let first = words.first, Int(first) == options.count + 1,
        !line.hasPrefix("     ")
      {
        options.append(words.dropFirst().joined(separator: " "))
      } else if line.hasPrefix("     "), let last = options.popLast() {
        options.append(last + " " + words.joined(separator: " "))
      } else {
        break
      }
    }
    return options
  }

  private func right(_ asked: Asked, _ prompt: String) -> String {
    let texts = asked.question.rightAnswers.map(\.plainLine)
    switch asked.question.kind {
    case .words: return texts.first ?? ""
    case .number: return texts.first?.split(separator: " ").first.map(String.init) ?? ""
    case .matching(let matching):
      let place = matching.lefts.firstIndex { prompt.hasPrefix("\($0.plainLine):") }
      return place.flatMap { asked.options.firstIndex(of: matching.rights[$0]) }.map { "\($0 + 1)" } ?? ""
    case .choice, .truth:
      return asked.options.firstIndex { texts.contains($0) }.map { "\($0 + 1)" } ?? ""
    case .several:
      return asked.options.indices.filter { texts.contains(asked.options[$0]) }.map { "\($0 + 1)" }
        .joined(separator: " ")
    }
  }

  private func wrong(_ asked: Asked, _ prompt: String) -> String {
    let texts = asked.question.rightAnswers.map(\.plainLine)
    switch asked.question.kind {
    case .words: return "I do not know"
    case .number: return "0"
    case .matching: return "1"
    case .choice, .truth, .several:
      return asked.options.firstIndex { !texts.contains($0) }.map { "\($0 + 1)" } ?? ""
    }
  }
}
