import AttestCourses
import AttestText

/// Puts one question of a quiz and takes its answer.
struct QuestionPrompt {
  let console: Console
  let asked: AskedQuestion

  /// The answer; nil when they want to stop here.
  func run() throws -> Response? {
    try console.print()
    try console.print("Question \(asked.number) of \(asked.count)".heading)
    try QuestionPrompt.print(asked.question.text, on: console)
    try console.print()
    switch asked.form {
    case .one(let options):
      try show(options)
      return try pick("Number (q: stop):", options, isSeveral: false)
    case .several(let options):
      try show(options)
      return try pick("Numbers of all that are right (q: stop):", options, isSeveral: true)
    case .words: return try type("Your answer (q: stop):")
    case .number: return try type("A number (q: stop):")
    case .matching(let lefts, let options): return try match(lefts, options)
    }
  }

  /// Shows how an answer was marked, and why; whether they want to go on.
  static func show(_ feedback: Feedback, of asked: AskedQuestion, on console: Console) throws -> Bool {
    try console.print()
    try console.print(verdict(on: feedback.mark))
    for remark in feedback.mark.remarks { try print(remark, on: console) }
    if !feedback.mark.isRight { try console.print(right(feedback.rightAnswers.map(\.plainLine), asked.form)) }
    if let explanation = feedback.explanation {
      try console.print()
      try print(explanation, on: console)
    }
    try console.print()
    let question: Line = asked.number < asked.count ? "Enter: next question (q: stop)" : "Enter: your result"
    return try console.ask(question.styled(.dim)) { text in .taken(text.lowercased() != "q") }
  }

  /// What would have been right; where words are typed, any of them.
  private static func right(_ answers: [String], _ form: AskedQuestion.Form) -> [Line] {
    if case .words = form { return [Line("Right: \(Wording.either(answers), .bold)").hanging(7)] }
    if answers.count == 1, let answer = answers.first { return [Line("Right: \(answer, .bold)").hanging(7)] }
    return ["Right are all of these:"] + answers.map { Line("  - \($0, .bold)").hanging(4) }
  }

  private static func verdict(on mark: Mark) -> Line {
    if mark.isRight { return "\("Right.", [.bold, .green])" }
    return mark.credit > .none ? "\("Partly right.", [.bold, .yellow])" : "\("Not right.", [.bold, .yellow])"
  }

  /// Shows a piece of text of the quiz as the Markdown that it is.
  private static func print(_ passage: Passage, on console: Console) throws {
    let document = Document(checked: passage.markdown, .markdown)
    for line in document.lines(width: console.size.columns) { try console.print(Line(line)) }
  }

  private func show(_ options: [AskedQuestion.Option]) throws {
    let digits = "\(options.count)".count
    for (place, option) in options.enumerated() {
      let number: Line = "\(place + 1, .bold)"
      try console.print(
        Line("  \(number.padded(to: digits, alignedRight: true))  \(option.text.plainLine)").hanging(
          digits + 4))
    }
  }

  private func pick(_ question: Line, _ options: [AskedQuestion.Option], isSeveral: Bool) throws -> Response? {
    try console.ask(question) { text -> Reply<Response?> in
      if text.lowercased() == "q" { return .taken(nil) }
      guard let places = Console.numbers(in: text, upTo: options.count), !places.isEmpty,
        isSeveral || places.count == 1
      else {
        return isSeveral
          ? .again("Please type numbers from 1 to \(options.count), with spaces between them.")
          : .again("Please type one number from 1 to \(options.count).")
      }
      return .taken(.picked(Set(places.map { options[$0].place })))
    }
  }

  private func type(_ question: Line) throws -> Response? {
    try console.ask(question) { text -> Reply<Response?> in
      if text.lowercased() == "q" { return .taken(nil) }
      let response = Response.typed(text)
      do throws(ResponseRefusal) { _ = try asked.question.mark(response) } catch {
        return .again("\(error.description)")
      }
      return .taken(response)
    }
  }

  private func match(_ lefts: [Passage], _ options: [AskedQuestion.Option]) throws -> Response? {
    try show(options)
    var places: [Int] = []
    for left in lefts {
      guard
        case .picked(let picked)? = try pick(
          "\(left.plainLine): which number (q: stop)?", options, isSeveral: false),
        let place = picked.first
      else { return nil }
      places.append(place)
    }
    return .matched(places)
  }
}
