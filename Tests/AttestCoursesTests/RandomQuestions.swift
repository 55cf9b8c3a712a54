@testable import AttestCourses

/// Makes questions of every kind from a seed.
struct RandomQuestions {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private mutating func below(_ limit: Int) -> Int {
    Int(generator.next() % UInt64(limit))
  }

  private mutating func maybe<Value>(_ make: (inout RandomQuestions) -> Value) -> Value? {
    below(2) == 0 ? make(&self) : nil
  }

  private static let alphabet = Array("ab %[]~=#{}:\\/*-.$é\u{301}漢😀\"'<&1n".unicodeScalars)

  /// A text with every sign that GIFT gives a meaning, told apart by the number in front.
  private mutating func text(_ number: Int = 0, allowsBreaks: Bool = true) -> String {
    var view = String.UnicodeScalarView()
    let first: [Unicode.Scalar] = ["%", "[", "\\", "/", "$", "x"]
    view.append(first[below(first.count)])
    view.append(contentsOf: "\(number)".unicodeScalars)
    for _ in 0..<below(12) {
      view.append(allowsBreaks && below(10) == 0 ? "\n" : Self.alphabet[below(Self.alphabet.count)])
    }
    view.append("z")
    return String(view).replacing("->", with: "")
  }

  private mutating func passage(_ number: Int = 0, in format: TextFormat) -> Passage {
    Passage(text(number), below(4) == 0 ? TextFormat.allCases[below(4)] : format)
  }

  /// Another question; its name holds the number.
  mutating func next(_ number: Int) -> Question {
    let format = TextFormat.allCases[below(4)]
    let stem = Passage(text(), format)
    return Question(
      name: text(number, allowsBreaks: false), category: nil, stem: stem,
      tail: maybe { $0.passage(in: format) },
      kind: kind(in: format), explanation: maybe { $0.passage(in: format) })
  }

  private mutating func kind(in format: TextFormat) -> QuestionKind {
    switch below(6) {
    case 0: return .choice(answers([.full, .none, Weight(units: 2_500_000)], in: format))
    case 1:
      return .several(
        answers([Weight(units: 5_000_000), Weight(units: 5_000_000), Weight(units: -1_234_567)], in: format))
    case 2:
      return .truth(
        TrueOrFalse(
          isTrue: below(2) == 0, whenWrong: maybe { $0.passage(in: format) },
          whenRight: maybe { $0.passage(in: format) }))
    case 3:
      let weights: [Weight] = [.full, .none, Weight(units: 1)]
      return .words(
        weights.enumerated().map { place, weight in
          AcceptedWords(pattern: text(place), weight: weight, feedback: maybe { $0.passage(in: format) })
        })
    case 4:
      let low = below(2_000_000) - 1_000_000
      return .number([
        AcceptedNumber(
          low: FixedNumber(units: low), high: FixedNumber(units: low + below(5_000_000)), weight: .full,
          feedback: maybe { $0.passage(in: format) })
      ])
    default:
      return .matching(
        Matching(
          lefts: (0..<3).map { passage($0, in: format) },
          rights: (0..<4).map { text($0, allowsBreaks: false) }))
    }
  }

  private mutating func answers(_ weights: [Weight], in format: TextFormat) -> [Answer] {
    weights.enumerated().map { place, weight in
      Answer(text: passage(place, in: format), weight: weight, feedback: maybe { $0.passage(in: format) })
    }
  }
}
