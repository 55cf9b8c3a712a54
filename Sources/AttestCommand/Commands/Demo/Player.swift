import Synchronization

/// One of the made-up people at a prompt: types the answers of the story, reads, and fills in a quiz.
final class Player: StandIn {
  private struct State {
    var answers: ArraySlice<String>
    var sheet: AnswerSheet
    var texts = 0
  }

  private let time: DemoTime
  private let state: Mutex<State>

  /// The seconds that an answer takes.
  private static let secondsAnAnswer = 20
  /// The words that are read in a minute.
  private static let wordsAMinute = 210
  /// The lines that are shown of every text but the first.
  private static let mostShown = 1
  /// The lines that are shown of the first text, which says what it is about.
  private let mostShownFirst: Int

  init(time: DemoTime, answers: [String], sheet: AnswerSheet, reading mostShownFirst: Int) {
    self.time = time
    self.mostShownFirst = mostShownFirst
    state = Mutex(State(answers: answers[...], sheet: sheet))
  }

  func answer(_ question: Line, on console: Console) throws(ConsoleError) -> String {
    time.pass(seconds: Player.secondsAnAnswer)
    let screen = String(decoding: console.output.written, as: UTF8.self)
    let answer: String? = state.withLock { state in
      if let answer = state.sheet.answer(to: question.plain, below: screen) { return answer }
      return state.answers.popFirst()
    }
    guard let answer else { throw .interrupted(.endOfInput) }
    return answer
  }

  func read(_ pages: Pages, on console: Console) throws(ConsoleError) {
    let lines = pages.pages.flatMap { $0 }
    let words = lines.reduce(0) {
      $0 + $1.plain.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).count
    }
    let seconds = 5 + words * 60 / Player.wordsAMinute
    time.pass(seconds: seconds)
    let isFirst = state.withLock { state in
      state.texts += 1
      return state.texts == 1
    }
    let most = isFirst ? mostShownFirst : Player.mostShown
    let shown = lines.prefix(lines.count <= most + 2 ? lines.count : most)
    for line in shown { try console.print(line) }
    let rest = lines.count - shown.count
    let took = Span.words(seconds: seconds)
    if rest == 0 { return try console.print("[read in \(took)]") }
    try console.print("[… \(rest) more lines, on \(pages.pages.count) pages in all; read in \(took)]")
  }
}
