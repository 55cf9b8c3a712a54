/// A question as it is put to somebody, its answers shuffled.
public struct AskedQuestion: Hashable, Sendable {
  /// Its place in this run, from 1.
  public let number: Int
  /// How many questions the run has.
  public let count: Int
  /// The question itself.
  public let question: Question
  /// How it is answered.
  public let form: Form

  /// How a question is answered.
  public enum Form: Hashable, Sendable {
    /// Choose one of these.
    case one([Option])
    /// Choose any number of these.
    case several([Option])
    /// Type a few words.
    case words
    /// Type a number.
    case number
    /// For each of the texts on the left choose one of the options.
    case matching(lefts: [Passage], options: [Option])
  }

  /// Something to choose.
  public struct Option: Hashable, Sendable {
    /// Its place in the question, for ``Response``; not its place in this list.
    public let place: Int
    /// What it says.
    public let text: Passage
  }

  init(_ question: Question, number: Int, count: Int, seed: UInt64) {
    self.question = question
    self.number = number
    self.count = count
    var generator = SeededGenerator(seed: seed)
    func shuffled(_ texts: [Passage]) -> [Option] {
      generator.order(of: texts.count).map { Option(place: $0, text: texts[$0]) }
    }
    switch question.kind {
    case .choice(let answers): form = .one(shuffled(answers.map(\.text)))
    case .several(let answers): form = .several(shuffled(answers.map(\.text)))
    case .truth:
      form = .one(
        ["True", "False"].enumerated().map { Option(place: $0.offset, text: Passage($0.element, .plain)) })
    case .words: form = .words
    case .number: form = .number
    case .matching(let matching):
      let options = shuffled(matching.options.map { Passage($0, .plain) })
      form = .matching(lefts: matching.lefts, options: options)
    }
  }
}
